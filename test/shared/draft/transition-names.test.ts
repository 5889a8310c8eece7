/** Every name of three other programs' own lists, written down from them, has a transition here. */
import { expect, it } from 'vitest';
import { transitionNamed } from '../../../shared/draft/transition-names.ts';

const LISTS = {
  // ffmpeg-filters(1) §xfade, without `custom`, which is no name but an expression.
  xfade: `
    fade wipeleft wiperight wipeup wipedown slideleft slideright slideup slidedown
    circlecrop rectcrop distance fadeblack fadewhite radial smoothleft smoothright smoothup
    smoothdown circleopen circleclose vertopen vertclose horzopen horzclose dissolve
    pixelize diagtl diagtr diagbl diagbr hlslice hrslice vuslice vdslice hblur fadegrays
    wipetl wipetr wipebl wipebr squeezeh squeezev zoomin fadefast fadeslow hlwind hrwind
    vuwind vdwind coverleft coverright coverup coverdown revealleft revealright revealup
    revealdown`,
  // gl-transitions 1.43 as published, then what the site has added since.
  'gl-transitions': `
    Bounce BowTieHorizontal BowTieVertical ButterflyWaveScrawler CircleCrop ColourDistance
    CrazyParametricFun CrossZoom Directional DoomScreenTransition Dreamy DreamyZoom
    GlitchDisplace GlitchMemories GridFlip InvertedPageCurl LinearBlur Mosaic
    PolkaDotsCurtain Radial SimpleZoom StereoViewer Swirl WaterDrop ZoomInCircles angular
    burn cannabisleaf circle circleopen colorphase crosshatch crosswarp cube directionalwarp
    directionalwipe displacement doorway fade fadecolor fadegrayscale flyeye heart
    hexagonalize kaleidoscope luma luminance_melt morph multiply_blend perlin pinwheel
    pixelize polar_function randomsquares ripple rotate_scale_fade squareswire squeeze swap
    undulatingBurnOut wind windowblinds windowslice wipeDown wipeLeft wipeRight wipeUp
    BowTieWithParameter coord-from-in DefocusBlur DirectionalScaled directional-easing
    EdgeTransition Exponential_Swish FilmBurn HorizontalClose HorizontalOpen LeftRight
    Overexposure parametric_glitch powerKaleido randomNoisex Rectangle RectangleCrop Rolls
    rotateTransition RotateScaleVanish scale-in SimpleZoomOut Slides StarWipe StaticFade
    static_wipe tangentMotionBlur TopBottom TVStatic VerticalClose VerticalOpen
    x_axis_translation ZoomLeftWipe ZoomRigthWipe dissolve mosaic_transition`,
  // Shotstack's API reference (Transition), each also Slow and Fast.
  shotstack: `
    fade fadeSlow fadeFast reveal revealSlow revealFast wipeLeft wipeLeftSlow wipeLeftFast
    wipeRight wipeRightSlow wipeRightFast slideLeft slideLeftSlow slideLeftFast slideRight
    slideRightSlow slideRightFast slideUp slideUpSlow slideUpFast slideDown slideDownSlow
    slideDownFast carouselLeft carouselLeftSlow carouselLeftFast carouselRight
    carouselRightSlow carouselRightFast carouselUp carouselUpSlow carouselUpFast
    carouselDown carouselDownSlow carouselDownFast shuffleTopRight shuffleTopRightSlow
    shuffleTopRightFast shuffleRightTop shuffleRightTopSlow shuffleRightTopFast
    shuffleRightBottom shuffleRightBottomSlow shuffleRightBottomFast shuffleBottomRight
    shuffleBottomRightSlow shuffleBottomRightFast shuffleBottomLeft shuffleBottomLeftSlow
    shuffleBottomLeftFast shuffleLeftBottom shuffleLeftBottomSlow shuffleLeftBottomFast
    shuffleLeftTop shuffleLeftTopSlow shuffleLeftTopFast shuffleTopLeft shuffleTopLeftSlow
    shuffleTopLeftFast zoom zoomSlow zoomFast`,
};

it.each(Object.entries(LISTS))('every name of %s is known', (_, names) => {
  const unknown = names
    .trim()
    .split(/\s+/)
    .filter((name) => !transitionNamed(name));
  expect(unknown).toEqual([]);
});
