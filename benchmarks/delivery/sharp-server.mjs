// An HTTP server around sharp, as somebody writes it who wants pictures by URL: sharp-server.mjs FOLDER. It serves
// GET /FILE?width=512&height=512&format=jpeg&quality=80 on a free port: the photograph FILE of FOLDER, upright and within that box.
// It keeps nothing, and whatever is not said here is as sharp has it.
import { access } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { basename, join } from "node:path";

// The same installation as the engines' benchmark has.
const sharp = createRequire(new URL("../engines/peers/package.json", import.meta.url))("sharp");
const folder = process.argv[2];
const formats = new Set(["jpeg", "png", "webp", "avif"]);

async function picture(url) {
  const file = join(folder, basename(decodeURIComponent(url.pathname)));
  await access(file);
  const asked = Object.fromEntries(url.searchParams);
  // For PNG sharp takes a quality as the wish for a palette.
  const options = asked.format === "png" ? {} : { quality: Number(asked.quality) };
  return sharp(file)
    .autoOrient()
    .resize(Number(asked.width), Number(asked.height), { fit: "inside", withoutEnlargement: true })
    .toFormat(asked.format, options)
    .toBuffer();
}

function refuse(response, status, words) {
  response.writeHead(status, { "Content-Type": "text/plain" }).end(words);
}

const server = createServer(async (request, response) => {
  const url = new URL(request.url, "http://localhost");
  const format = url.searchParams.get("format");
  if (!formats.has(format)) {
    refuse(response, 415, `no format ${format}`);
    return;
  }
  try {
    const bytes = await picture(url);
    response.writeHead(200, {
      "Content-Type": `image/${format}`,
      "Content-Length": bytes.length,
      "Cache-Control": "public, max-age=31536000",
    });
    response.end(bytes);
  } catch (error) {
    refuse(response, error.code === "ENOENT" ? 404 : 500, error.message);
  }
});

server.listen(0, "127.0.0.1", () => {
  const versions = `sharp ${sharp.versions.sharp} (libvips ${sharp.versions.vips}, node ${process.versions.node})`;
  console.log(`${versions}, concurrency ${sharp.concurrency()} as it chose, listens on http://127.0.0.1:${server.address().port}`);
});
