// sharp as a contender: says what it is, then obeys lines, as benchmarks.contender.ContenderMain describes them.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import sharp from "sharp";

// The same file again and again: what libvips remembers of it must not count.
sharp.cache(false);
const parallel = Number(process.argv[2] ?? 1);
const usual = sharp.concurrency();
if (parallel === 1) {
  sharp.concurrency(1);
}

const files = new Map();

async function file(name) {
  if (!files.has(name)) {
    const bytes = readFileSync(name);
    const { orientation = 1 } = await sharp(bytes).metadata();
    files.set(name, { bytes, turned: orientation > 1 });
  }
  return files.get(name);
}

// "720x588/webp:q=80,effort=4"; what is left out is for sharp to choose.
function parse(text) {
  const [size, encoding] = text.split("/");
  const [width, height] = size.split("x").map(Number);
  const [format, settings = ""] = encoding.split(":");
  const given = Object.fromEntries(
    settings.split(",").filter(Boolean).map((one) => [one.split("=")[0], Number(one.split("=")[1])]),
  );
  const options = {};
  if (given.q !== undefined) options.quality = given.q;
  if (given.effort !== undefined) options.effort = given.effort;
  if (given.level !== undefined) options.compressionLevel = given.level;
  return { width, height, format, options };
}

function make(source, wanted) {
  const picture = sharp(source.bytes);
  return (source.turned ? picture.autoOrient() : picture)
    .resize(wanted.width, wanted.height, { fit: "fill" })
    .toFormat(wanted.format, wanted.options)
    .toBuffer();
}

async function makeAll(source, wanted) {
  const made = [];
  for (const one of wanted) {
    made.push(await make(source, one));
  }
  return made;
}

async function run(count, atOnce, source, wanted) {
  let left = count;
  const one = async () => {
    while (left-- > 0) {
      await makeAll(source, wanted);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

async function obey(words) {
  if (words[0] === "run") {
    await run(Number(words[1]), Number(words[2]), await file(words[3]), words.slice(4).map(parse));
  } else {
    const made = await makeAll(await file(words[2]), words.slice(3).map(parse));
    made.forEach((bytes, number) => writeFileSync(join(words[1], String(number)), bytes));
  }
}

console.log(
  `ready sharp ${sharp.versions.sharp} (libvips ${sharp.versions.vips}, node ${process.versions.node}), ` +
    `concurrency ${parallel === 1 ? "1" : `${usual} as it chose`}`,
);
for await (const line of createInterface({ input: process.stdin })) {
  try {
    await obey(line.split(" "));
    console.log("done");
  } catch (error) {
    console.log(`failed ${String(error).replaceAll("\n", " ")}`);
  }
}
