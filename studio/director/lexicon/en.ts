/** English words. */
import type { Lexicon } from './concepts.ts';

export const en: Lexicon = {
  words: {
    make: 'make|makes|making|create|creating|build|generate|produce|turn|turning|convert|converting|transform|compose|assemble|animate|bring to life|give me|i want|i need|i would like|i’d like|stitch',
    add: 'add|put in|include|insert|with|bring back|use|put|give it|set to|apply|throw in',
    remove:
      'remove|delete|drop|take out|take away|get rid of|leave out|cut out|without|exclude|skip|lose|erase|clear',
    change:
      'change|set|switch|replace|edit|adjust|update|make it|make them|turn it|it should be|should be',
    move: 'move|bring|shift',
    keep: 'keep only|only keep|just keep|keep|only|just the',
    undo: 'undo|undo that|undo the last change|take that back|take it back|go back|revert|revert that|step back',
    redo: 'redo|redo that|put it back',
    help: 'help|what can you do|what can i do|how does this work|what do you do|what can i say',
    export: 'export|download|render it|send me the video|save as mp4',
    swap: 'swap|exchange|switch around',
    new: 'start over|start again|from scratch|from the beginning|again from the start|a new video|a new film|new slideshow|new video|new film|anew',
    not: "no|not|don’t|don't|do not|never|none|zero|no more|stop|any",
    off: 'off|mute|silent|silence',
    on: 'on',
    film: 'slideshow|slide show|slideshow video|video|film|movie|clip|reel|mp4|animation|photo video|video content|videos|slideshows|montage|presentation|everything',
    photo:
      'photo|photos|picture|pictures|image|images|pic|pics|photograph|photographs|shot|shots|portrait image|photo collections|product photos|portrait photos|still photos|slide|slides',
    all: 'all|all of them|everything i uploaded|the rest|every',
    music: 'music|song|soundtrack|bgm|background music|audio|tune|track|sound|melody|score|volume',
    title: 'title|heading|headline|caption at the start|opening text|text overlay|text|intro text',
    transition: 'transition|transitions|fades between|blend|blends',
    motion:
      'motion|movement|movements|ken burns|zoom|zooms|zooming|animation effect|camera|camera move|camera moves|animated|pan|pans|panning|the motion|moving',
    order: 'order|sort|arrange|sequence|sorted|ordered|reorder|rearrange',
    each: 'each|every photo|each photo|per photo|every picture|each picture|per picture|each image|per image|each one|apiece|every image|a photo|per slide|each slide',
    shape: 'shape|aspect ratio|format|ratio|aspect',
    more: 'more|a bit more|some more|much more',
    less: 'less|fewer',
    longer: 'longer|lengthen|extend|stretch|increase the length|too short|last longer',
    shorter: 'shorter|shorten|trim|tighten|reduce the length|quicker transitions|too long',
    faster:
      'faster|speed up|speed it up|quicker|snappier|faster paced|pick up the pace|more quickly|speedier|faster pace|too slow|too boring',
    slower:
      'slower|slow down|slow it down|slower paced|more slowly|slower pace|more relaxed pace|too fast|too quick|too hectic',
    louder:
      'louder|turn up|turn it up|volume up|raise the volume|more volume|increase the volume|up the volume|too quiet|too soft',
    quieter:
      'quieter|softer|turn down|turn it down|volume down|lower the volume|less loud|lower|reduce the volume|less volume|too loud',
    stronger:
      'stronger|bolder|more intense|more dynamic|more dramatic|more energetic|bigger|more lively|livelier|increase|too weak',
    calmer:
      'calmer|gentler|subtler|more subtle|weaker|smaller|less intense|smoother|more gentle|milder|reduce|too strong|too much',
    other: 'another|different|some other|something else|other|don’t like|do not like|hate|dislike',
    first: 'first|opening',
    last: 'last|final',
    front:
      'to the front|to the beginning|to the start|at the front|at the beginning|at the start|first place|to first place|to first|to the top|go first|come first|be first|start with|begin with|starting with|beginning with|open with|the first one|first one',
    end: 'to the end|at the end|to the back|to last place|last place|to last|go last|come last|be last|end with|finish with|ending with|close with|the last one|last one',
    before: 'before|in front of',
    after: 'after|behind',
    range: 'to|through|until|-|–',
    'style.lofi': 'lo-fi|lofi|lo fi|chill|chilled|chillout|relaxing|relaxed|mellow|calm music',
    'style.acoustic': 'acoustic|guitar|folk|warm|romantic|sentimental|soft music',
    'style.upbeat':
      'upbeat|happy|energetic|pop|dance|fun|cheerful|party|electronic|driving|lively|fast music',
    'style.italian': 'italian|mandolin|tarantella|neapolitan',
    'shape.16:9': 'horizontal|landscape|widescreen|wide screen|youtube|for tv|16x9|16 by 9',
    'shape.9:16':
      'vertical|portrait format|portrait mode|upright|tiktok|tik tok|reels|for reels|stories|story|shorts|for shorts|9x16|9 by 16|for my phone|phone format|make it portrait|in portrait|portrait video|portrait orientation|portrait please|instagram story|instagram stories|instagram reel|instagram reels',
    'shape.1:1': 'square|1x1|1 by 1|quadratic',
    'shape.4:5': '4x5|4 by 5|instagram|instagram feed|instagram post',
    'join.dissolve':
      'dissolve|dissolves|cross dissolve|soft transitions|smooth transitions|smooth transition|soft transition|fade into each other|cross-dissolve|fade|fades|crossfade|crossfades|cross-fade',
    'join.cut': 'hard cuts|hard cut|straight cuts|cuts|cut|jump cuts|jump cut',
    'join.black':
      'through black|dip to black|dips to black|fade to black|fades to black|fade through black|dip through black|via black|black between',
    'order.date':
      'by date|by time|chronological|chronologically|chronological order|date taken|by date taken|oldest first|in the order they were taken|by when they were taken|by capture time|oldest photos first',
    'order.newest':
      'newest first|latest first|most recent first|newest to oldest|newest photos first|newest ones first|latest photos first',
    'order.name':
      'by name|alphabetical|alphabetically|by file name|by filename|by title|alphabetical order',
    'order.upload':
      'by upload|as uploaded|upload order|in the order i uploaded them|as i uploaded them|the order i uploaded',
    'order.reverse':
      'reverse|reversed|backwards|the other way round|the other way around|flip the order|invert the order|in reverse',
    'order.shuffle': 'shuffle|random|randomly|randomise|randomize|mix up|mix them up|random order',
    'move.in': 'zoom in|push in|zooms in|zoom-in|zooming in',
    'move.out': 'zoom out|pull out|zooms out|zoom-out|zooming out',
    'move.left': 'pan left|pan to the left|move left',
    'move.right': 'pan right|pan to the right|move right',
    'move.up': 'pan up|tilt up|pan upwards',
    'move.down': 'pan down|tilt down|pan downwards',
    'fit.blur':
      "show whole photos|whole photos|don’t crop|don't crop|do not crop|no cropping|show the whole photo|show the whole picture|blurred background|blurry background|uncropped|fit the whole photo",
    'fit.fill':
      'fill the frame|fill the screen|full screen|fullscreen|no bars|no blurred background|crop to fill|crop|zoom to fill|no black bars|without black bars|without bars',
    'unit.s': 's|sec|secs|second|seconds',
    'unit.min': 'm|min|mins|minute|minutes',
    'unit.ms': 'ms|millisecond|milliseconds',
    'unit.percent': '%|percent|per cent',
    'cannot.voice': 'voice over|voiceover|voice-over|narration|narrate|speak|text to speech|voice',
    'cannot.captions': 'subtitles|captions|subtitle|caption|on each photo write',
    'cannot.clips': 'video clips|my clips|footage|video file',
    'cannot.filters':
      'filter|filters|black and white|sepia|brighter|darker|saturation|contrast|vintage look|colour grade|color grade|colours|colors',
    'cannot.people':
      'remove the background|background removal|remove the person|face|faces|cartoon|anime style|talking head|make them dance|lip sync',
    and: 'and then|and also|and|then|also|plus|as well as|but|afterwards',
    stop: "please|the|a|an|my|your|me|it|its|it’s|it's|is|are|be|to|into|in|of|for|from|at|by|this|that|these|them|they|so|very|really|just|now|can|could|you|would|i|want|like|some|there|bit|little|kindly|hey|hi|hello|thanks|thank|up|down|long|length|last|time|total|should|let|us|have|has|short|smooth|nice|beautiful|cool|great|animated|shareable|content|social|media|creators|out|good|high|quality|1080p|hd|4k|were|was|taken|uploaded|which|who|single|pace|speed|duration|seconds|whole|entire|than|too|level|effect|effects|vacation|holiday|trip|or|do|did|got|get|go|will|show|display|collection|collections|product|portrait|photoshoot|place|position|number",
  },
  numbers: {
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    forty: 40,
    'forty-five': 45,
    fifty: 50,
    sixty: 60,
    ninety: 90,
    half: 0.5,
    'half a': 0.5,
    'a half': 0.5,
    'one and a half': 1.5,
    'a minute': 1,
    'a second': 1,
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
  },
  titleText: [
    /\b(?:title|heading|headline|text)\b[^:]{0,20}?\b(?:saying|that says|which says|says|reading|that reads|called|named)\s*:?\s+(.+)$/i,
    /\b(?:title|heading|headline)\s*:\s*(.+)$/i,
    /\b(?:title|heading|headline)\s+(?:should be|to|as|is|it)\s+(.+)$/i,
    /\b(?:title it|call it|name it|entitle it)\s+(.+)$/i,
  ],
};
