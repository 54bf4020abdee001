const ENDINGS = {
  'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/avif': 'avif', 'image/gif': 'gif', 'image/bmp': 'bmp',
  'image/tiff': 'tif',
  'model/gltf-binary': 'glb', 'application/zip': 'zip', 'model/stl': 'stl', 'application/octet-stream': 'ply',
};

/** Saves `blob` under the name of the image that it was made of. */
export function download(blob, filename) {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${filename.replace(/\.[^.]*$/, '')}.${ENDINGS[blob.type] ?? 'bin'}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
