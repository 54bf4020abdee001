// Signs links to pictures; see README.md. CommonJS, for Node 12 or newer, without dependencies.
'use strict';
const { createHmac } = require('node:crypto');

/**
 * The address of one picture below the root of the service.
 *
 * @param {Buffer} key the bytes of the key: the file holds them in base64
 * @param {string} transformation the text form, such as `resize:640x480,fit=cover/webp:q=80`
 * @param {string} uuid what the url of the image ends with
 * @param {{extension?: string, expires?: number}} [options] the extension of the format, and the last second in which the
 *     link opens, counted from 1970
 */
function sign(key, transformation, uuid, options = {}) {
  const file = transformation + '/' + uuid + (options.extension ? '.' + options.extension : '');
  const signed = options.expires === undefined ? file : file + '?exp=' + options.expires;
  return '/t/' + createHmac('sha256', key).update(signed).digest('base64url') + '/' + signed;
}

module.exports = { sign };
