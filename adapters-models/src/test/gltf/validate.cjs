// Prints what the validator has to say of one GLB, as JSON. It is found beside this file or on NODE_PATH.
const fs = require("fs");
const validator = require("gltf-validator");

validator
    .validateBytes(new Uint8Array(fs.readFileSync(process.argv[2])), {format: "glb", maxIssues: 20})
    .then((report) => console.log(JSON.stringify(report.issues)))
    .catch((error) => {
        console.log(String(error));
        process.exit(1);
    });
