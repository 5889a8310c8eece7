/** English words. */
import { REFER_WORDS } from './refer.ts';
import { LEFT_OUT_EN } from './left-out.ts';
import type { FullLexicon } from './concepts.ts';
import { LETTERING_WORDS } from './lettering.ts';
import { counted } from './count.ts';
import { LAYERS_EN } from './layers.ts';

export const en: FullLexicon = {
  words: {
    ...REFER_WORDS.en,
    'move.hold':
      'keep the photos still|keep the pictures still|keep the images still|photos still|pictures still|keep them still|hold them still|stand still|standing still|completely still|motionless|stay still|should stay still|stays still|stop zooming|stop moving|stop the zoom|stop the movement|quit zooming|don’t move|hold still|keep it still|keep still|should not move|shouldn’t move|no zooming',
    ...LAYERS_EN,
    'cannot.seeing':
      'the ugly ones|best photos|the best ones|the bad ones|bad photos|dark photos|the dark ones',
    ...LEFT_OUT_EN,
    except: 'except|but not|apart from|other than|all but|except for|excepting',
    'style.dolcevita':
      'dolce vita|swing|dolce vita swing|italian swing|la dolce vita music|big band',
    'style.canzone': 'canzone|italian song|italian ballad|serenade',
    'style.tarantella': 'tarantella|neapolitan folk|pizzica',
    'style.house':
      'house|house music|deep house|club music|electronic music|techno|edm|electronica',
    'style.hiphop': 'hip-hop|hip hop|hiphop|rap|trap|boom bap|r&b|rnb',
    'style.jazz': 'jazz|jazzy|jazz trio|piano trio|smooth jazz|bar music|lounge',
    'style.ambient':
      'ambient|atmospheric|meditation|meditative|spa music|ethereal|spacey|drone|new age|sleepy|dreamlike',
    'style.cinematic':
      'cinematic|epic music|orchestral|orchestra|film score|movie music|dramatic music|strings|trailer music|hans zimmer',
    'look.none':
      'original colours|original colors|no filter|no filters|without filter|without filters|remove the filter|remove the look|no look|in colour|in color|back to colour|back to color|as taken|remove the filters|normal colours|normal colors',
    'look.matte': 'matte|matte look|faded|faded look|washed out',
    'look.vignette': 'vignette|vignetting|dark edges|dark corners',
    'look.grain': 'film grain|grain|grainy|analog look|analogue look',
    'look.vintage':
      'vintage|vintage look|retro|retro look|old film|old-fashioned look|nostalgic look|sepia|70s look|oldschool look',
    'look.mono':
      'black and white|b&w|black & white|grayscale|greyscale|monochrome|bw|black-and-white|b/w|noir|black n white|black’n’white|b n w|b and w|black ’n’ white|blackandwhite|desaturate|desaturated',
    'look.vivid':
      'vivid|more vivid|vibrant|saturated|more saturation|colourful|colorful|more colourful|more colorful|punchy colours|saturation|brighter colours|brighter colors',
    'look.cool':
      'cool look|cooler colours|cool colours|cold look|colder|cool tones|cold colours|bluish|cold colors|cool colors',
    'look.warm':
      'warm look|warmer|warm colours|warm colors|warm tones|warm|golden|sunny look|warm filter',
    'look.natural': 'natural look|natural colours|natural colors',
    'move.pulse':
      'pulse|pulsing|pulsate|throb|bounce with the music|bounce to the beat|pulse on the beat|pulse to the beat',
    'move.arc': 'arc|swing|curve|in an arc',
    'move.diagonal': 'diagonal|diagonally|drift diagonally',
    'join.random':
      'random transitions|random transition|different transitions|varied transitions|mixed transitions|all kinds of transitions|a different transition each time|surprise transitions|a mix of transitions|various transitions',
    'join.page':
      'page turn|page turns|page curl|turn the page|turning pages|like a book|like a photo album',
    'join.burn': 'film burn|burn|light leak|light leaks|film burns',
    'join.glitch': 'glitch|glitches|glitchy|glitch effect|glitch transition',
    'join.luma': 'luma wipe|luma|luma wipes|light wipe',
    'join.pixelate': 'pixelate|pixelated|pixels|pixel transition|mosaic',
    'join.blinds': 'blinds|venetian blinds|venetian',
    'join.split': 'split|barn door|barn doors|split transition|doors',
    'join.clock': 'clock wipe|clock|clock wipes|radial wipe',
    'join.circle-close': 'circle close|iris close|closing circle',
    'join.circle-open':
      'circle|circles|circle open|iris|iris open|circle wipe|circular|opening circle',
    'join.blur':
      'blur transition|blur transitions|blur dissolve|blurry transitions|blur dissolves|blur between',
    'join.whip': 'whip pan|whip pans|whip|fast pan transition|whip transition',
    'join.zoom': 'zoom transition|zoom transitions|zoom through|zooming transitions|zoom-through',
    'join.cover': 'cover transition|covers|covering',
    'join.push-down': 'push down|swipe down',
    'join.push-up': 'push up|swipe up',
    'join.push-right': 'push right|swipe right|push to the right',
    'join.push-left':
      'push left|push transition|push transitions|pushes|swipe|swipes|swipe left|push to the left',
    'join.slide-down': 'slide down|slide in from above',
    'join.slide-up': 'slide up|slide in from below',
    'join.slide-right': 'slide right|slide to the right|slide in from the left',
    'join.slide-left':
      'slide left|slide in|slides|sliding|slide transitions|slide to the left|slide transition|sliding transitions',
    'join.wipe-down': 'wipe down|wipe downwards',
    'join.wipe-up': 'wipe up|wipe upwards',
    'join.wipe-right': 'wipe right|wipe to the right',
    'join.wipe-left': 'wipe left|wipe to the left|wipe|wipes|wiping',
    'join.white':
      'through white|fade to white|fade through white|dip to white|flash|white flash|flashes|via white',
    songlong:
      'as long as the song|as long as the music|as long as the track|the length of the song|length of the music|until the song ends|when the song ends|until the music ends|when the music ends|song as long as the film|music as long as the film|song as long as the video|fit the song|end with the song|end with the music',
    make: 'make|makes|making|create|creating|build|generate|produce|turn|turning|convert|converting|transform|compose|assemble|animate|bring to life|give me|i want|i need|i would like|i’d like|stitch|making me|make me|put together|throw together|do me|whip up|cook up|turn these|create me|let’s make|let’s do|stitch together|compile|wanna make|slap together|edit together|to life|come alive',
    add: 'add|put in|include|insert|with|bring back|bring|use|put|give it|set to|apply|throw in|attach|stick|insert into|pop in|slap on|slap|put on|place|write|i want to see|i’d like to see|want|need|play|use some|give us|have',
    remove:
      'remove|delete|drop|take out|take away|get rid of|leave out|cut out|without|exclude|skip|erase|clear|kill|ditch|scrap|chuck|throw out|throw away|bin|trash|dump|get rid|take off|do away with|nuke|lose the|hide|discard|omit|minus|can do without|take away the|take it out|take them out|take that out|take this out|take this one out|take that one out|kick out|lop off|shave off|shave|knock off|get shot of|yeet|lose',
    change:
      'change|set|switch|replace|edit|adjust|update|make it|make them|turn it|it should be|should be|swap out|replace with|switch to|change to|go with|go for|turn into|make that|make this|make these|set it|let it be|should have|try|i prefer|prefer|rather have|instead use|use instead|would rather',
    move: 'move|bring|shift|send|relocate|put|reposition|pull|should come|should go|comes|must come|has to come|goes',
    keep: 'keep only|only keep|just keep|keep|only|just the|use only|only use|nothing but|everything except for those but keep|don’t touch|do not touch|leave alone|don’t change|do not change|leave as is|don’t mess with|hands off|without touching|without changing|but not the',
    undo: 'undo|undo that|undo the last change|take that back|go back|revert|revert that|step back|undo it|oops|nope undo|i changed my mind|never mind|nevermind|back up|go back one|one step back|previous version|the way it was|as it was before|cancel that|cancel|rollback|roll back|revert to the previous|put it back how it was|ctrl z|ctrl+z|roll it back|undo last|undo my last change|i liked it better before|it was better before|i liked it before|better before|i liked the old one better|liked the old one|the old one was better|put it back the way it was|wrong one|that was wrong|not what i meant|that’s not what i wanted',
    redo: 'redo|redo that|put it back|do it again after all|bring it back after all|redo it|step forward|go forward|ctrl y|ctrl+y|redo last',
    help: 'help|what can you do|what can i do|how does this work|what do you do|what can i say|what else can you do|how do i use this|how does it work|how do i start|instructions|commands|what now|what’s next|show me what you can do|what are my options|options|i need help|how to use|what should i do',
    export:
      'export|download|render it|send me the video|save as mp4|render|send me the file|send it to me|give me the file|save the video|save it|get the video|export it|publish|share it|i want the mp4',
    swap: 'swap|exchange|switch around|switch places|trade places|swap places|interchange|switch',
    new: 'start over|start again|from scratch|a new video|a new film|new slideshow|new video|new film|anew|scratch that and start over|make a new one|make it all again|completely new|begin again|new one|redo the whole thing|redo everything|redo the whole video|restart|start fresh|fresh start|start all over',
    not: "no|not|don’t|don't|do not|never|none|no more|no need for|doesn’t need|does not need|not any|not a|nope|nor|neither|isn’t|aren’t|avoid|dont|do nt|dont want|stop the|stop with the|without any|enough with the",
    off: 'off|mute|silent|silence|shut up|silenced|muted|quiet please|soundless|no sound|no audio',
    on: 'on',
    film: 'slideshow|slide show|slideshow video|video|film|movie|a clip|a short clip|short clip|quick clip|nice clip|little clip|reel|mp4|animation|photo video|video content|videos|slideshows|montage|presentation|thing|edit|recap|memory video|compilation|story video|vlog|clip show|photo movie|tribute|highlights',
    photo:
      'photo|photos|picture|pictures|image|images|pic|pics|photograph|photographs|shot|shots|portrait image|photo collections|product photos|portrait photos|still photos|slide|slides|snap|snaps|img|imgs|pix|frame|frames|selfie|selfies|ones|snapshot|snapshots|photograph number|pict',
    all: 'all|all of them|everything i uploaded|every|every one|each and every|the whole lot|everyone|everything',
    music:
      'music|song|soundtrack|bgm|background music|audio|tune|track|sound|melody|score|volume|beat track|background song|background track|songs|instrumental|bg music|tunes|jam|sounds|bgm track|vibe|soundtracks|music track',
    title:
      'title|heading|headline|opening text|intro text|titel|caption at the start|text overlay|title card|name of the video|opening title|headline text|cover text|titles|title text|call it|name it|entitle it|title it|call the video|call the film|rename it|rename|rename the video|rename the film|retitle it|retitle',
    transition:
      'transition|transitions|fades between|blend|blends|transition effects|transition effect|crossings|fade between|in between effect|switch effect|changeover|changeovers',
    motion:
      'motion|movement|movements|ken burns|zoom|zooms|zooming|animation effect|camera|camera move|camera moves|animated|pan|pans|panning|the motion|moving|ken burns effect|camera motion|camera movement|animations|animate them|movement effect|zoom effect|zoom effects|the zoom',
    order:
      'order|sort|arrange|sequence|sorted|ordered|reorder|rearrange|put them in order|in order|line them up|organise|organize|line up|put in order',
    each: 'each|every photo|each photo|per photo|every picture|each picture|per picture|each image|per image|each one|apiece|every image|a photo|per slide|each slide|for each|each of them|every single photo|every single one|apiece each|per pic|each pic|every pic|per shot|each shot|every shot|a pic|a picture|an image|on every photo|on each photo|for every photo|per one|each frame|every slide|every one of them|a piece|per photograph',
    shape: 'shape|aspect ratio|format|ratio|aspect',
    more: 'more|a bit more|some more|much more|a little more|bit more|even more|way more|further|more of that|extra',
    less: 'less|fewer|a little less|a bit less|less of that|not so much|not as much|not that much|tone down|tone it down|dial down|dial it down|dial it back|way less|much less|reduce',
    longer:
      'longer|lengthen|extend|stretch|increase the length|too short|last longer|make it last longer|drag out|slightly longer|a bit longer|much longer|twice as long|over too soon|ends too soon|stay longer|linger|lasts longer|too brief|bit longer|longer by|extend it by|extend by|lengthen it by|lengthen by',
    shorter:
      'shorter|shorten|trim|tighten|reduce the length|quicker transitions|too long|half as long|much shorter|cut down|cut it down|make it brief|briefer|condense|compress|trim it|drags on|drags|too lengthy|bit shorter|a bit shorter|goes on too long|shorten it|shorter by|shorten it by|shorten by|cut it by|trim it by|reduce it by|trim by|trim off|chop off|chop',
    faster:
      'faster|speed up|speed it up|quicker|snappier|faster paced|pick up the pace|more quickly|speedier|faster pace|too slow|too boring|fast|quick|more energy|step on it|hurry|hurry up|more pace|rapid|speed it|more speed|punchier|zippier|bit faster|a bit faster|way faster|much faster|twice as fast|not so slow|not as slow|boring|too sluggish|drag|more upbeat pace|quicken|hyper',
    slower:
      'slower|slow down|slow it down|slower paced|more slowly|slower pace|more relaxed pace|too fast|too quick|too hectic|slow|not so fast|not as fast|not that fast|not so quick|less hectic|less rushed|take it slow|bit slower|a bit slower|way slower|much slower|rushed|too rushed|feels rushed|breathe|let it breathe|more time|leisurely|unhurried|slow motion|more slowly please',
    louder:
      'louder|turn up|turn it up|volume up|raise the volume|more volume|increase the volume|up the volume|too quiet|too soft|crank it up|crank up|pump it up|pump up|boost|boost the volume|can’t hear|cannot hear|barely hear|hardly hear|more audible|turn the music up|turn up the music|raise|louder please',
    quieter:
      'quieter|softer|turn down|turn it down|volume down|lower the volume|less loud|lower|reduce the volume|less volume|too loud|turn the music down|turn down the music|not so loud|not as loud|not that loud|less noisy|too noisy|quiet|soft|bring down|bring the volume down|keep it down|softly|duck|more quiet|hush|tone down the music|blasting|deafening|a little loud|a bit loud|little loud|kinda loud|loud|drowns out',
    stronger:
      'stronger|bolder|more intense|more dramatic|bigger|more lively|livelier|increase|too weak|stronger please|more pronounced|more noticeable|more visible|more powerful|heavier|wilder|more movement|more motion|more zoom|crazier|too subtle|too static|too still|too gentle|too stiff|deeper|more extreme|not strong enough|exaggerate',
    calmer:
      'calmer|gentler|subtler|more subtle|weaker|smaller|less intense|smoother|more gentle|milder|too strong|too much|calm|gentle|subtle|softly moving|more relaxed|more calm|less movement|less motion|less zoom|steadier|steady|less shaky|less wild|less dramatic|less strong|not so strong|not so wild|too wild|too shaky|dizzy|seasick|nauseous|makes me dizzy|too intense|more quiet motion|too dramatic|more peaceful|gently|jumpy|too jumpy|jittery|shaky|too busy|nervous|too nervous|chaotic|too chaotic|hectic|messy|too messy|overwhelming|all over the place|calm it down|calm down|less zoomy|zoomy|too zoomy|killing me|annoying|exhausting|restless',
    other:
      'another|different|some other|something else|other|don’t like|do not like|hate|dislike|alternative|new tune|not this one|a different one|another one|something different|sick of|bored of|tired of|not a fan of|swap it for another|can’t stand|different one',
    first: 'first|opening|initial|1st|very first|starting|beginning one|leading',
    last: 'last|final|very last|closing|ending one',
    front:
      'to the front|to the beginning|to the start|at the front|at the beginning|at the start|first place|to first place|to first|to the top|go first|come first|be first|start with|begin with|starting with|beginning with|open with|at the very beginning|to the very beginning|up front|upfront|in front|to position one|to position 1|to the very front|to first position|should be first|should come first|goes first|comes first|as the first|as first|be the opener|open the video with|should open|in the beginning|start the video with|begin the video with|to the head|first in line|the cover|the cover photo|cover photo|the opener|the thumbnail|kick off with|lead with',
    end: 'to the end|at the end|to the back|to last place|last place|to last|go last|come last|be last|end with|finish with|ending with|close with|to the very end|at the very end|should be last|should come last|goes last|comes last|as the last|as last|be the closer|to the tail|end the video with|finish the video with|close the video with|finish on|end on|to the last position|to the last place|last in line|in the end',
    before:
      'before|in front of|ahead of|just before|right before|prior to|the one before|one before|the previous one|the one earlier|the photo before|the one right before',
    after:
      'after|behind|following|right after|just after|right behind|the one after|one after|the next one|the following one|next one|the photo after',
    range: 'to|through|until|-|–|up to|till|til|thru|—',
    'style.lofi':
      'lo-fi|lofi|lo fi|chill|chilled|chillout|relaxing|relaxed|mellow|calm music|lo-fi beats|lofi beats|lofi hip hop|study music|chill music|chill beats|relax|easygoing|laid back|laid-back|dreamy|calm background music|peaceful music|calming|soothing',
    'style.acoustic':
      'acoustic|guitar|folk|romantic|sentimental|soft music|acoustic guitar|unplugged|ukulele|campfire|singer songwriter|country|wedding music|emotional|sad|touching|tender|gentle music|nostalgic|love song|heartfelt|sweet music|melancholic|sadder|sad music|wistful|melancholy|bittersweet',
    'style.upbeat':
      'upbeat|happy|energetic|pop|dance|fun|cheerful|party|electronic|driving|lively|fast music|upbeat pop|hype|pumping|poppy|disco|club|motivational|feel-good|feel good|summery|joyful|positive|lit|bouncy|festive|funky|rhythmic|uplifting|birthday music|dance music|workout|bright music|exciting|energetic music|fast paced music|peppy|happier|more fun|merrier|more cheerful|funnier|cheerier|livelier music|more lively music',
    'style.italian':
      'italian|mandolin|neapolitan|from italy|italy music|dolce vita music|accordion|italiano|sicilian|mandolins',
    'shape.16:9':
      'horizontal|landscape|widescreen|wide screen|youtube|for tv|16x9|16 by 9|landscape format|landscape mode|for youtube|for the tv|tv format|for television|for my laptop|for desktop|wide|widescreen format|sideways|1920x1080|for a monitor|cinema format|16-9|for facebook video|wide format|on its side|for the big screen|for my tv',
    'shape.9:16':
      'vertical|portrait format|portrait mode|upright|tiktok|tik tok|reels|for reels|stories|story|shorts|for shorts|9x16|9 by 16|for my phone|phone format|make it portrait|in portrait|portrait video|portrait orientation|portrait please|instagram story|instagram stories|instagram reel|instagram reels|for tiktok|tik-tok|reel format|story format|for a story|for stories|for my story|phone|for phones|on my phone|for mobile|mobile format|mobile|vertically|portrait|1080x1920|for snapchat|snapchat|whatsapp status|for whatsapp status|youtube shorts|9-16|full height|tall|upright format|status|for insta stories|for insta reels|insta reel|insta story|vertical format|vertical video|fit my phone|for instagram stories|for instagram reels|for instagram story|for an instagram story|for my instagram story|for instagram reel|for an instagram reel|youtube short|a youtube short|for youtube shorts|an instagram story|for my instagram stories',
    'shape.1:1':
      'square|1x1|1 by 1|quadratic|squared|square format|1080x1080|1-1|same width and height|one to one|squarish|as wide as high|for an instagram square|square video',
    'shape.4:5':
      '4x5|4 by 5|instagram feed|instagram post|instagram feed format|feed format|for my instagram feed|for the instagram feed|for instagram|insta feed|insta post|4-5|for the feed|ig post|ig feed|four by five|for insta|instagram posts',
    'join.dissolve':
      'dissolve|dissolves|cross dissolve|soft transitions|smooth transitions|smooth transition|soft transition|fade into each other|cross-dissolve|fade|fades|crossfade|crossfades|cross-fade|soft fades|soft fade|blend into each other|melt into|dissolving|smooth fades|gentle fades|cross fade|cross fades|soft dissolve|fade between|blended|fading',
    'join.cut':
      'hard cuts|hard cut|straight cuts|cuts|cut|jump cuts|jump cut|straight cut|plain cuts|simple cuts|clean cuts|clean cut|instant switch|switch instantly|direct cuts|abrupt|just cuts|just cut|hard switch',
    'join.black':
      'through black|dip to black|dips to black|fade to black|fades to black|fade through black|dip through black|via black|black between|fade via black|black fades|fading to black|black transition|black transitions|through a black screen|with black in between|dark transitions|fade out and in',
    'order.date':
      'by date|by time|chronological|chronologically|chronological order|date taken|by date taken|oldest first|in the order they were taken|by when they were taken|by capture time|oldest photos first|by the date|by day|date order|time order|in chronological order|chronologic|by the time they were taken|as they happened|oldest to newest|earliest first|by timestamp|from oldest to newest|in the order taken|by date and time|as shot|by exif date|when they were taken|sort by date|in order of date|by age',
    'order.newest':
      'newest first|latest first|most recent first|newest to oldest|newest photos first|newest ones first|latest photos first|reverse chronological|most recent photos first|recent first|from newest to oldest|latest to oldest|newest on top|most recent',
    'order.name':
      'by name|alphabetical|alphabetically|by file name|by filename|alphabetical order|by the name|by names|by file names|a to z|a-z|abc order|name order|from a to z|by the file name|in alphabetical order|alphabetic',
    'order.upload':
      'by upload|as uploaded|upload order|in the order i uploaded them|as i uploaded them|the order i uploaded|original order|the original order|order i sent them|in the order i sent them|as i sent them|as i added them|order i added them|how i uploaded them|how i sent them|the way i uploaded them|upload sequence',
    'order.reverse':
      'reverse|reversed|backwards|the other way round|the other way around|flip the order|invert the order|in reverse|back to front|in reverse order|reverse order|inverted|opposite order|upside down order|from last to first|turn the order around|other way round|other way around|flip it around|mirror the order|the opposite way|reversing',
    'order.shuffle':
      'shuffle|random|randomly|randomise|randomize|mix up|mix them up|random order|scramble|jumble|mix it up|mix them|shuffled|at random|in a random order|randomly ordered|jumbled|any order|surprise me with the order|mixed up|shuffle them',
    'move.in':
      'zoom in|push in|zooms in|zoom-in|zooming in|zoom into|zooming into|close in|move in|closer|get closer|go closer|push-in|close up|close-up|closeup|zoom closer|slow zoom in|dolly in|punch in',
    'move.out':
      'zoom out|pull out|zooms out|zoom-out|zooming out|zoom away|move out|move away|pull back|pulling back|zoom back|wider|widen|dolly out|slow zoom out|pull-out',
    'move.left':
      'pan left|pan to the left|move left|pan leftwards|pan leftward|to the left pan|moving left|slide left slowly|panning left|leftwards|move to the left|drift left|go left|travel left|from right to left|right to left',
    'move.right':
      'pan right|pan to the right|move right|pan rightwards|pan rightward|moving right|panning right|rightwards|move to the right|drift right|go right|travel right|from left to right|left to right',
    'move.up':
      'pan up|tilt up|pan upwards|move up|moving up|panning up|tilting up|upwards|drift up|go up|travel up|pan to the top|from bottom to top|bottom to top',
    'move.down':
      'pan down|tilt down|pan downwards|move down|moving down|panning down|tilting down|downwards|drift down|go down|travel down|pan to the bottom|from top to bottom|top to bottom',
    'fit.blur':
      "show whole photos|whole photos|don’t crop|don't crop|do not crop|no cropping|show the whole photo|show the whole picture|blurred background|blurry background|uncropped|fit the whole photo|don’t cut off|do not cut off|cuts off|cut off|cutting off|chopped off|heads are cut off|cropped off|don’t cut the photos|don’t cut them off|show everything in the photo|show all of the photo|full photo|full photos|entire photo|entire photos|letterbox|fit them in|with blurred edges|blurred edges|blurry edges|show the full photo|show the full picture|without cropping|not cropped|stop cropping|show the entire photo|show all of each photo|full pictures|whole pictures|cropped weirdly|are cropped|badly cropped|get cropped|got cropped|is cropped",
    'fit.fill':
      'fill the frame|fill the screen|full screen|fullscreen|no bars|no blurred background|crop to fill|zoom to fill|no black bars|without black bars|without bars|fill the whole screen|fill the whole frame|no borders|without borders|remove the bars|remove the black bars|no blur|without blur|edge to edge|fill it|cover the screen|cover the whole screen|fill up the screen|fill up the frame|crop them to fill|remove the blurred background|without the blurred background|full-screen|crop the photos|crop them|bars on the sides',
    again:
      'again|twice|two times|duplicate|double|repeat|repeated|copy|a second time|once more|one more time|both at the start and|another time|reuse|clone|three times|3 times|four times|4 times|thrice|five times',
    caption:
      'caption|captions|captioned|subtitle|subtitles|label|description|text on|write on|write over|text under|text over|words on|text|note on|comment',
    ending:
      'end card|endcard|end title|end text|closing text|closing title|outro|end credits|closing card|credits at the end|final text|text at the end|ending text|end screen|closing words|closing line|last words|end slide|goodbye text',
    beat: 'on the beat|to the beat|beat sync|sync to the beat|beat|beats|in time with the music|in sync with the music|to the rhythm|on the rhythm|beat cuts|beat-synced|with the rhythm|sync with the music|sync to music|synced to the music|match the music|follow the music',
    focus:
      'focus|focus on|centre on|center on|aim at|look at the|concentrate on|focal point|keep in view|focused|concentrated',
    versions:
      'two versions|2 versions|another version|an alternative version|a different version|alternative version|second version|show me options|a variant|variant|variation|two options|2 options|two variants|a few versions|other versions|different versions|an alternative|a alternative|give me an alternative|gimme an alternative|two takes|2 takes|another take|a different take|make two versions|make me two versions|make me 2 versions|two alternatives|a couple of versions',
    'version.other':
      'the other one|other one|the other version|other version|the first version|the previous one|back to the other|the other variant|switch versions|show me the other',
    origin:
      'back to the start|undo everything|undo all|undo it all|reset|reset everything|back to the original|back to the beginning|as it was at the start|as it was in the beginning|the original version|original version|revert everything|discard all changes|go back to the first version|back to square one|revert all|reset all|how it was originally|go back to the original|restore the original|the very beginning|to the very start|to where we started|back to where we started|start state|take me back to the start|back to the very beginning|to the very beginning of it all|take me back',
    like: 'like before but|same as before but|as before but|like before|same as before|like it was but|the previous one but|same but|as it was but|like the last one but|same as last time but',
    it: 'it|that|this|them|these|those|it’s|that one|this one|its|they',
    middle: 'middle|centre photo|in the middle|halfway',
    penultimate:
      'second to last|second-to-last|second last|last but one|penultimate|next to last|next-to-last|one before the last',
    alternate: 'every other|every second|alternate|alternating|odd|even numbered|even-numbered',
    between: 'between|in between|from',
    'spot.left':
      'on the left|left side|left face|to the left|left|left-hand|left hand|left half|left person|leftmost|at left',
    'spot.right':
      'at the top right|at the bottom right|to the top right|to the bottom right|top right|bottom right|upper right|lower right|on the right|right side|right face|to the right|right-hand|right hand|right half|right person|rightmost|at right',
    'spot.top': 'at the top|top|upper|upper part|sky|at top|top part|top half|heads|head',
    'spot.bottom':
      'at the bottom|bottom|lower part|lower half|bottom part|bottom half|at bottom|foreground|feet',
    'spot.centre':
      'in the centre|in the center|centre|center|faces|face|subject|the people|person|people|middle of the photo|middle of the picture',
    'unit.h': 'h|hour|hours|hrs',
    'cannot.lettering':
      'comic sans|helvetica|times new roman|arial|italics|in italics|underlined|my own font|own font|garamond',
    'cannot.sound':
      'spotify|my own song|my own music|my song|own song|mp3|sound effect|sound effects|copyrighted|beyonce|taylor swift|drake|the beatles|queen|bohemian rhapsody|despacito|radio|record my|youtube music|soundcloud|ed sheeran|coldplay|adele|fade out the music|fade the music out|fade in the music|music fade|fade the music',
    offtopic:
      'weather|forecast|poem|joke|recipe|essay|homework|javascript|python|translate|president|stock price|stocks|bitcoin|capital of|news|football|who won|what time is it|tell me a story|write code|write a function|calculate|math|love me|marry me|meaning of life|are you human|who are you|your name|how old are you|who made you|are you chatgpt|chatgpt|gpt|order a pizza|pizza|restaurant|flight|hotel|book a|email|send an email|resume|cover letter|essay about|diet|medicine|doctor|symptoms|lawyer|horoscope|lottery|password|credit card|hack|bomb|system prompt|ignore previous|ignore all|previous instructions|your instructions|pretend|roleplay|jailbreak|2+2|square root|sing me|play a game|chess|facebook account|delete my account|refund|subscription|customer service|drawing of|draw me|paint me|generate an image|generate a picture of',
    rude: 'stupid|idiot|dumb|sucks|suck|crap|crappy|shit|shitty|fuck|fucking|wtf|damn|useless|garbage|trash bot|rubbish|terrible|awful|horrible|hate you|moron|worthless|worst|ugly|pathetic|hell|bullshit|piece of|lame|ass|bastard|screw you|go to hell|nonsense',
    praise:
      'thanks|thank you|thank|perfect|great|awesome|love it|i love it|amazing|nice|beautiful|wonderful|excellent|good job|well done|cool|fantastic|looks good|looks great|that’s it|that’s great|lovely|superb|brilliant|good|gorgeous|like it|happy with it|bravo|sweet|yay|ok nice|nice one|well done you|great job',
    'unit.bpm': 'bpm|beats per minute|beats a minute',
    vague:
      'better|improve|nicer|fix it|more interesting|interesting|pop out|make it pop|cooler|professional|more professional|wow factor|polish|polish it|prettier|spice it up|spice up|jazz it up|do something|do your magic|surprise me|work your magic|something special|more special|epic|make it awesome|more fun to watch|less boring look|make it cool|make it nicer|make it better|more engaging|engaging|catchy|catchier',
    whole:
      'whole video|whole film|the whole time|entire video|entire film|all along|throughout|whole movie|entire movie|from start to end|till the end|until the end|the entire time|permanently|the whole thing',
    clip: 'clip|clips|the clip|the clips|video clip|video clips|my clips|my clip|footage|recording|the recording|my video clip|video footage|this clip|that clip|each clip|every clip|all clips|all the clips|both clips',
    'clip.whole':
      'whole clip|the whole clip|full clip|the full clip|entire clip|the entire clip|all of the clip|the clip in full|clip in full|complete clip|the complete clip|whole recording|the whole recording|untrim|undo the trim',
    'clip.sound':
      "clip sound|the clip’s sound|the clip’s audio|the clips’ sound|the clip’s volume|clip’s volume|the clip sound|clip’s sound|clip's sound|clips’ sound|clip audio|clip’s audio|clip's audio|sound of the clip|audio of the clip|sound of the clips|audio of the clips|original sound|original audio|own sound|own audio|the clip’s own sound|sound from the clip|sound of clip|audio of clip",
    'clip.mute':
      'clip without sound|the clip without sound|clip without its sound|the clip without its sound|clips without sound|the clips without sound|clip without audio|the clip without audio',
    'clip.unmute':
      'unmute|unmuted|with sound|with its sound|with its own sound|with the original sound|sound on|sound back|audio back|sound back on|turn the sound on|turn its sound on',
    trim: 'trim|trims|trimmed|trim down|cut down to|cut it to|cut it down to|cut down|shorten to|crop in time|use just|use only the|use the|start at|start it at|starting at|play from|plays from|snip',
    speed:
      'speed|playback speed|x|× |× speed|x speed|times speed|times the speed|times as fast|half speed|at half speed|half the speed|double speed|at double speed|twice the speed|normal-ish speed|slow motion|slow-mo|slow mo|slowmo|in slow motion|slow-motion|timelapse|time lapse|fast forward|tempo of the clip',
    'speed.normal':
      'normal speed|at normal speed|original speed|real time|realtime|regular speed|usual speed|real speed|natural speed',
    'unit.s': 's|sec|secs|second|seconds|sec.|secs.|seconde|sconds',
    'unit.min': 'm|min|mins|minute|minutes',
    'unit.ms': 'ms|millisecond|milliseconds',
    'unit.percent': '%|percent|per cent',
    'cannot.voice':
      'voice over|voiceover|voice-over|narration|narrate|speak|text to speech|voice|voiceovers|narrator|read it out|read aloud|singing|sing|lyrics|say out loud|speech|talk over|tts|spoken|voices|ai voice|talk',
    'cannot.clips':
      'gif sticker|stickers|sticker|emoji rain|green screen|confetti|fireworks|picture in picture|collage',
    'cannot.filters':
      'filter|filters|brighter|darker|contrast|colour grade|color grade|colours|colors|colour filter|sharpen|sharper|less bright|more contrast|brightness|exposure|hdr|glow|blur the photo|beauty filter|instagram filter',
    'cannot.people':
      'remove the background|background removal|remove the person|cartoon|anime style|talking head|make them dance|lip sync|swap faces|face swap|faceswap|remove my ex|photoshop|retouch|airbrush|make me thinner|thinner|younger|remove people|remove the guy|remove the man|remove the woman|open the eyes|change the sky|cartoonify|anime|ghibli|deepfake|talking photo|make her smile|make him smile|smile|wave|dance for me|remove that person|move her arms|walk|blink|change the background to|change the backdrop|change the background of',
    and: 'and then|and also|and|then|also|plus|as well as|but|afterwards|and finally|finally|next|after that|besides|in addition|additionally|&|+|afterward|then also|as well|too then|oh and|and maybe|though|however|yet|and please|but please|so that|because|cuz|cause|since|while',
    stop: "please|long|second long film|the|a|an|my|your|me|its|it’s|it's|is|are|be|to|into|in|of|for|from|at|by|they|so|very|really|just|now|can|could|you|would|i|want|like|some|there|bit|little|kindly|hey|hi|hello|thanks|thank|up|down|length|last|time|total|should|us|have|has|short|smooth|animated|shareable|content|social|media|creators|out|quality|1080p|hd|4k|were|was|taken|uploaded|which|who|single|duration|seconds|whole|entire|than|too|level|effect|effects|vacation|holiday|trip|or|do|did|got|get|go|will|show|display|collection|collections|product|portrait|photoshoot|number|am|been|being|we|our|he|she|their|his|her|i’m|i’ve|we’re|we’d|i’ll|let’s|that’s|there’s|here’s|here|what|how about|what about|how|about|if|possible|maybe|perhaps|think|guess|need to|want to|wanna|gonna|gotta|kinda|sort of|kind of|little bit|a little|a bit|slightly|much|way|quite|pretty|super|rather|again please|pls|plz|thx|ok|okay|yes|yeah|yep|sure|well|right|actually|basically|honestly|literally|today|tonight|friend|dear|buddy|mate|sir|bot|ai|assistant|reelay|hmm|hm|umm|um|uh|ah|oh|wow|lol|haha|omg|man|dude|bro|guys|folks|any|got any|got some|all the|when|where|as|own|same|between them|background|then please|having|getting|going|looks|look|feel|feels|seem|seems|sounds like|sound like|something like|something|anything|more like|type|version|style|mood|feeling|on the screen|on screen|screen|around|over|through it|off it|amount|size|number of|exactly|about right|roughly|approximately|maximum|max|min|at least|at most|exact|family|wedding|birthday|kids|summer|beach|trip to|holidays|love|loved|nice and|set of|bunch of|sent|sent you|uploaded to you|attached|gave|added|see|watch|watching|per|every time|both|please please|does|doesn|did not|wasn|bring some|everyone see|whatever|necessary|proper|properly|perfectly|totally|completely|entirely|fully|overall|general|generally|only please|currently|at the moment|right now|already|still|even|ever|kindly please|would be|could be|must be|needs|need be|has to be|have to be|must|ought to|gets|become|becomes|turns|a quick|no thanks|hmmm|sooo|pls pls|alright|cool so|now then|yo|yea|ya|cheers|one thing|just one thing|everywhere|stays|stay|gimme|lemme|u|ur|r|im|thats|is there|tiny bit|a tiny bit|tad|a tad|otherwise than that|rename to|typo|typos",
    ...LETTERING_WORDS.en,
  },
  numbers: {
    ...counted(
      ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
      [
        'ten',
        'eleven',
        'twelve',
        'thirteen',
        'fourteen',
        'fifteen',
        'sixteen',
        'seventeen',
        'eighteen',
        'nineteen',
      ],
      ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
      (ten, one) => [`${ten}-${one}`, `${ten} ${one}`],
    ),
    'a hundred': 100,
    'one hundred': 100,
    'a couple of': 2,
    'a couple': 2,
    half: 0.5,
    'half a': 0.5,
    'half of a': 0.5,
    'a half': 0.5,
    'one and a half': 1.5,
    'three quarters of a': 0.75,
    'quarter of a': 0.25,
    'a quarter of a': 0.25,
  },
  ordinals: {
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
  },
  titleText: [
    /\b(?:title|heading|headline|text)\b[^:]{0,20}?\b(?:saying|that says|which says|says|reading|that reads|called|named)\s*:?\s+(.+)$/i,
    /\b(?:title|heading|headline)\s*:\s*(.+)$/i,
    /\b(?:title|heading|headline)\s+(?:should be|to|as|is|it)\s+(.+)$/i,
    /\b(?:title it|call it|name it|entitle it)\s+(.+)$/i,
    /\bwrite\s+(?!on\b|over\b)(.{1,200}?)\s+(?:on|over|under|across|onto)\s+(?:the\s+|my\s+|every\s+|each\s+|all\s+)?(?:photo|picture|image|pic|shot|last|first|second|third|fourth|fifth|\d)/i,
    /\b(?:caption|subtitle|end card|outro|closing text|end title)\b[^:]{0,40}?\b(?:saying|that says|which says|reading)\s*:?\s+(.+)$/i,
    /\b(?:caption|subtitle|end card|outro|closing text|end title)\b[^:]{0,30}:\s*(.+)$/i,
  ],
};
