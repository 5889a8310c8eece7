/** A photo of the bench as pixels, by the browser's own decoder. */
export const bytesOf = async (address: URL | string): Promise<ArrayBuffer> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  return answer.arrayBuffer();
};

export const decode = async (address: string) => {
  const bitmap = await createImageBitmap(new Blob([await bytesOf(address)]));
  const { width, height } = bitmap;
  const ctx = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
  ctx.drawImage(bitmap, 0, 0);
  bitmap.close();
  return { width, height, rgba: new Uint8Array(ctx.getImageData(0, 0, width, height).data.buffer) };
};
