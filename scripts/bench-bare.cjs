'use strict';

// What the bundle is measured against: the same call with nothing but Node, in its own process.
require('node:https'); // Any real call needs it, though this one's server is a loopback one without TLS.
const { appendFileSync } = require('node:fs');
const { get } = require('node:http');

const { INPUT_API_HOST: host, INPUT_API_KEY: key, INPUT_PROJECT_ID: project, GITHUB_OUTPUT } = process.env;
const headers = {
  Authorization: `Bearer ${key}`,
  Accept: 'application/json',
  'Content-Type': 'application/json',
  'User-Agent': 'neon-auth-action/bench',
};

get(`${host}/projects/${project}/auth/integrations`, { headers }, response => {
  let body = '';
  response.setEncoding('utf8').on('data', chunk => {
    body += chunk;
  });
  response.on('end', () => {
    const integrations = JSON.stringify(JSON.parse(body).data);
    appendFileSync(GITHUB_OUTPUT, `integrations<<end\n${integrations}\nend\nstatus=${response.statusCode}\n`);
    process.exit(0);
  });
});
