/** Values to call texts with, by what the text is called and by how many values it takes. */
import { COLORS } from '../../../shared/draft/colors.ts';

/** Loanwords that a language writes as English does. */
export const EFFECT_PARTS =
  /: (?:a pop|un pop|Video|Clips?|Pause|Intro|in|Timeline|Titel|\d* ?[Pp]hotos?)\b/;

const MISSING = [
  'photos',
  'music',
  'cards',
  'logo',
  'bar',
  'stamp',
  'dates',
  'portraits',
  'pairs',
  'wide',
  'title',
  'texts',
  'subtitles',
  'voice',
  'beats',
  'score',
  'clips',
  'effects',
];
const BOUNDED = ['photo_ms', 'film_ms', 'photos', 'clip_ms', 'effects', 'effect_ms'];
const percent = (share: number): string => `${share * 1000}`;

/** By the end of the path; else every value is a word of its own. */
const BY_NAME: readonly (readonly [RegExp, readonly (readonly unknown[])[]])[] = [
  [/\.time$/, [[3500], [65_000], [120_000]]],
  [/\.(?:list|or)$/, [[[]], [['ZZa']], [['ZZa', 'ZZb', 'ZZc']]]],
  [/\.percent$/, [[0.5]]],
  [/\.(?:clips|photos|head|more|tooMuch|days|pairs|patience|editCost)$/, [[1], [357]]],
  [
    /lettering\.subtitles$/,
    [
      [0, 1],
      [0, 357],
      [4, 0],
      [4, 357],
    ],
  ],
  [
    /lettering\.changed$/,
    [['title', 'caption', 'lower', 'end', 'subtitle'].map((of) => of)].flatMap((all) =>
      all.flatMap((of) => [
        [
          {
            of,
            after: { size: 1.5, color: null, place: 'top', style: 'bold', animation: 'pop' },
            before: { size: 1, color: '#ff0000' },
          },
          '',
        ],
        [
          {
            of,
            after: { style: 'neon', role: 'lower' },
            before: { style: 'plain', role: 'caption' },
          },
          'ZZwhich',
        ],
      ]),
    ),
  ],
  [/lettering\.names\.size$/, [[150]]],
  [/lettering\.names\.changed$/, [['ZZof', 'ZZwhich', 'ZZafter', 'ZZbefore']]],
  [
    /\.music$/,
    [
      'lofi',
      'acoustic',
      'upbeat',
      'italian',
      'cinematic',
      'ambient',
      'jazz',
      'hiphop',
      'house',
      'tarantella',
      'canzone',
      'dolcevita',
      'ZZfile',
    ].map((v) => [v]),
  ],
  [
    /^\.transition$/,
    [
      'cut',
      'dissolve',
      'black',
      'white',
      'push-left',
      'whip',
      'circle-open',
      'page',
      'random',
      'ZZkind',
    ].map((v) => [v]),
  ],
  [
    /^\.motion$/,
    ['in', 'out', 'left', 'up', 'hold', 'diagonal', 'pulse', 'alternate', 'ZZkind'].map((v) => [v]),
  ],
  [
    /^\.look$/,
    [
      'natural',
      'warm',
      'cool',
      'vivid',
      'mono',
      'vintage',
      'grain',
      'vignette',
      'matte',
      'ZZkind',
    ].map((v) => [v]),
  ],
  [/layers\.(?:colour)$/, [[COLORS.red], ['#123456'], ['#000000']]],
  [/layers\.ground$/, [[COLORS.red], [COLORS.red, COLORS.blue]]],
  [
    /layers\.fit$/,
    ['fill', 'blur', 'solid', 'gradient', 'whole'].flatMap((fit) => [
      ['', fit, ''],
      ['ZZwhich', fit, 'ZZground'],
    ]),
  ],
  [/layers\.corner$/, [['top-left'], ['bottom']]],
  [
    /layers\.logo$/,
    [
      ['ZZname', 'top', 'ZZsize', 'ZZopacity', true],
      ['ZZname', 'top', 'ZZsize', 'ZZopacity', false],
    ],
  ],
  [
    /layers\.bar$/,
    [
      [COLORS.red, 'top'],
      [COLORS.red, 'bottom'],
    ],
  ],
  [
    /layers\.stamp$/,
    ['date', 'month', 'time'].map((format) => [format, 'bottom-right', 'ZZphotos']),
  ],
  [
    /sounds\.mix$/,
    ['music', 'voice', 'effect'].flatMap((of) =>
      ['gain', 'fade_in', 'fade_out', 'from', 'duck', 'loop'].flatMap((part) => [
        [of, part, 'ZZnow', 'ZZbefore'],
        [of, part, 'ZZnow', ''],
      ]),
    ),
  ],
  [
    /sounds\.key$/,
    [
      ['X', 'minor'],
      ['X', 'major'],
      [undefined, 'minor'],
      ['X', undefined],
    ],
  ],
  [/summary\.track$/, [[0], [1], [7], [99]]],
  [/changes\.(?:which)$/, [[[4]], [[4, 7]]]],
  [/clips\.which$/, [[[4]], [[4, 7]]]],
  [
    /changes\.focus$/,
    [
      ['', null, percent],
      ['ZZwhich', [0.2, 0.7], percent],
    ],
  ],
  [/changes\.tempo$/, [[90, 120]]],
  [/faults\.missing$/, MISSING.map((m) => [m])],
  [
    /faults\.range$/,
    BOUNDED.flatMap((b) => [
      [b, 'ZZvalue', 'ZZmin', 'ZZmax', ''],
      [b, 'ZZvalue', 'ZZmin', 'ZZmax', 'ZZphotos'],
    ]),
  ],
  [/director\.noPhotos$/, [['ZZformats', 20]]],
  [/director\.titleTooLong$/, [[120, 357]]],
  [/director\.conflict$/, [[111, 222]]],
  [
    /(?:leftOutShots|leftOut)$/,
    [
      [['ZZa.jpg'], ['ZZb.jpg']],
      [['ZZa.jpg', 'ZZb.jpg'], []],
    ],
  ],
  [
    /cannotExport$/,
    [
      ['gif', 'ZZwhat'],
      ['srt', 'ZZwhat'],
      ['stems', 'ZZwhat'],
      ['backend', 'ZZwhat'],
    ],
  ],
  [
    /\.credits$/,
    [[{ unlimited: true }], [{ unlimited: false, available: 111, total: 222, frozen: 333 }]],
  ],
  [/\.upload$/, [['ZZformats', 20]]],
  [
    /(?:cardAdded|cardChanged|cardRemoved)$/,
    [
      [4, 'ZZground', 'ZZtext'],
      [4, 'ZZground', undefined],
    ],
  ],
  [/\.(?:added|removed)$/, [['ZZlist', 2]]],
  [
    /(?:photoLength|changes\.look|transition|motion)$/,
    [
      ['', 'ZZafter', 'ZZbefore'],
      ['ZZwhich', 'ZZafter', 'ZZbefore'],
    ],
  ],
];

export const samples = (path: string, values: number): readonly (readonly unknown[])[] =>
  BY_NAME.find(([name]) => name.test(path))?.[1] ?? [
    Array.from({ length: Math.max(values, 1) }, (_, i) => `ZZ${'abcdef'[i]}`),
  ];
