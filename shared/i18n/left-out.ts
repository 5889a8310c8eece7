/** What is said of blurred shots and doubles, by file name. Promises at most a few names; refuses to call a photo bad. */

/** Names that are told; of more, how many. */
const TOLD = 3;
export const some = (names: readonly string[], comma: string): string =>
  names.length <= TOLD
    ? names.join(comma)
    : `${names.slice(0, TOLD).join(comma)}${comma}+${names.length - TOLD}`;

export type LeftOutTexts = {
  /** Of a new film: the names of either kind, of which one has at least one. */
  leftOutShots: (blurred: readonly string[], doubles: readonly string[]) => string;
  noneBlurred: string;
  noneDouble: string;
};

export const LEFT_OUT_EN: LeftOutTexts = {
  leftOutShots: (blurred, doubles) => {
    const photos = blurred.length === 1 ? '1 blurred photo' : `${blurred.length} blurred photos`;
    const same = doubles.length === 1 ? '1 that shows' : `${doubles.length} that show`;
    const parts = [
      ...(blurred.length > 0 ? [`${photos} (${some(blurred, ', ')})`] : []),
      ...(doubles.length > 0 ? [`${same} the same as another (${some(doubles, ', ')})`] : []),
    ];
    return `I left out ${parts.join(' and ')}; say “bring them back” to have them in.`;
  },
  noneBlurred: 'None of the photos looks blurred to me.',
  noneDouble: 'No two of the photos look the same to me.',
};

export const LEFT_OUT_IT: LeftOutTexts = {
  leftOutShots: (blurred, doubles) => {
    const photos = blurred.length === 1 ? '1 foto sfocata' : `${blurred.length} foto sfocate`;
    const same = doubles.length === 1 ? '1 uguale a un’altra' : `${doubles.length} uguali ad altre`;
    const parts = [
      ...(blurred.length > 0 ? [`${photos} (${some(blurred, ', ')})`] : []),
      ...(doubles.length > 0 ? [`${same} (${some(doubles, ', ')})`] : []),
    ];
    return `Ho lasciato fuori ${parts.join(' e ')}: di’ «rimettile» per averle nel film.`;
  },
  noneBlurred: 'Nessuna delle foto mi sembra sfocata.',
  noneDouble: 'Non vedo due foto uguali.',
};

export const LEFT_OUT_ZH: LeftOutTexts = {
  leftOutShots: (blurred, doubles) => {
    const parts = [
      ...(blurred.length > 0 ? [`${blurred.length} 张模糊的照片（${some(blurred, '、')}）`] : []),
      ...(doubles.length > 0
        ? [`${doubles.length} 张与其他照片相同的（${some(doubles, '、')}）`]
        : []),
    ];
    return `我没有放入${parts.join('和')}；说“把它们加回来”就能放进影片。`;
  },
  noneBlurred: '我没有发现模糊的照片。',
  noneDouble: '我没有发现相同的照片。',
};
