/** The values of the variables that FILE names. */
export const SECRETS = {
  GOOGLE_CLIENT_SECRET: 'GOCSPX-canary/client+secret',
  SMTP_PASSWORD: 'smtp canary "password"',
};

/** A configuration file with something of everything. */
export const FILE = `auth:
  name: My app
  allow_localhost: false
  domains: [https://app.example.com, https://www.example.com]
  oauth_providers:
    - id: google
      client_id: client-1
      client_secret: \${GOOGLE_CLIENT_SECRET}
  email_and_password: { require_email_verification: true }
  email_provider:
    type: standard
    host: smtp.example.com
    port: 587
    username: apikey
    password: \${SMTP_PASSWORD}
    sender_email: auth@example.com
    sender_name: My app
  plugins:
    magic_link: { enabled: true, expires_in: 10 }
  oauth_server: { resources: [https://api.example.com] }
  oauth_clients:
    - name: Reports
      type: confidential
      redirect_uris: [https://reports.example.com/callback]
      resources: [https://api.example.com]
  webhook: { enabled: true, webhook_url: https://hooks.example.com/neon, enabled_events: [user.created] }
overlays:
  relaxed: { email_and_password: { require_email_verification: false } }
`;

/** The differences of FILE from a branch where Neon Auth is off. */
export const WRITES = 12;
