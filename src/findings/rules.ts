import type { Finding } from '../report/result.ts';

/** Which checks look for a rule. */
export type Checks = 'sign-in' | 'preview' | 'production';

/** What a rule is, for docs/FINDINGS.md. */
interface Rule {
  severity: Finding['severity'];
  /** Where the severity is another one. */
  except?: string;
  from: readonly Checks[];
  /** What it means, and why it matters. */
  why: string;
  /** How to fix it; empty where there is nothing to do. */
  fix: string;
}

/** Every rule, in the order in which documents list them. Their names are stable. */
export const RULES = {
  'service-unreachable': {
    severity: 'error',
    from: ['sign-in'],
    why: 'The auth service at `base_url` does not respond, or not as one: nobody can sign in.',
    fix: 'Run `get-integration` to see whether Neon Auth is on, and try again: a branch that was idle takes some seconds to start.',
  },
  'jwks-invalid': {
    severity: 'error',
    from: ['sign-in'],
    why: 'No application can verify tokens: `jwks_url` serves no keys, or not those that tokens are signed with.',
    fix: 'Give the application the `jwks_url` of this branch, and wait with `wait_until_ready: true`.',
  },
  'token-issuer': {
    severity: 'error',
    from: ['sign-in'],
    why: 'A token names another issuer than the origin of `base_url`, so an application that checks it refuses it. Branches share their signing keys: the issuer alone tells their tokens apart.',
    fix: 'Take `base_url`, `issuer` and `jwks_url` from one step, for one branch.',
  },
  'token-audience': {
    severity: 'error',
    from: ['sign-in'],
    why: 'A token is for another audience than the origin of `base_url`, so an application that checks it refuses it.',
    fix: 'Take `base_url`, `audience` and `jwks_url` from one step, for one branch.',
  },
  'domain-not-trusted': {
    severity: 'error',
    from: ['sign-in'],
    why: 'The service refuses a sign-in from this domain although it is in the list.',
    fix: 'Store the domain as the browser sends it: scheme and host in lower case, port where it is not the default, no path.',
  },
  'provider-unusable': {
    severity: 'error',
    from: ['sign-in'],
    why: 'A sign-in with this provider cannot begin: it is not set up, or lacks its client.',
    fix: 'Set the client with `update-oauth-provider`, or `oauth_providers` of the configuration file.',
  },
  'callback-elsewhere': {
    severity: 'error',
    from: ['sign-in'],
    why: 'The provider sends people back to another address than this branch’s: they end on another branch, or on an error page.',
    fix: 'Use the `base_url` of this branch, and register `callback_urls` at the provider.',
  },
  'user-cannot-sign-in': {
    severity: 'error',
    from: ['sign-in'],
    why: 'The service refuses the user’s e-mail address and password.',
    fix: 'The finding names the setting: `email_and_password`, the address to verify, or the password.',
  },
  'no-domain': {
    severity: 'error',
    except: 'a note where localhost is allowed',
    from: ['sign-in'],
    why: 'No domain of its own is trusted: every sign-in from a browser is refused, unless it is from localhost and that is allowed.',
    fix: 'Give `domains` with the origin of the deployment.',
  },
  'domain-not-an-origin': {
    severity: 'warning',
    except: 'an error where it is the only domain',
    from: ['sign-in'],
    why: 'A domain is stored with a slash, a path or capital letters, which the origin that a browser sends never has.',
    fix: 'Add the origin alone, `https://app.example.com`, and delete this one as it is stored.',
  },
  'not-checked': {
    severity: 'warning',
    except: 'an error of a test user, who is perhaps not there',
    from: ['sign-in'],
    why: 'Something was not checked, because time was over or what it needs had failed.',
    fix: 'Raise `timeout`, or fix the other findings and run the step again.',
  },
  'domain-skipped': {
    severity: 'note',
    from: ['sign-in'],
    why: 'A wildcard, or the scheme of an application, has no one address from which a sign-in could be tried.',
    fix: '',
  },
  'sign-up-closed': {
    severity: 'note',
    except:
      'an error where test users need it, or where e-mail and password is off and there is no other way in',
    from: ['sign-in'],
    why: 'People cannot sign up with e-mail and password, and test users cannot be made; where `enabled` is false, nobody can sign in with them either.',
    fix: 'Set `email_and_password: { enabled: true, disable_sign_up: false }` in an overlay for previews.',
  },
  'parent-base-url': {
    severity: 'error',
    from: ['preview'],
    why: 'The branch is served at the address of its parent: who signs in there signs in at the parent.',
    fix: 'Give the preview a branch with Neon Auth of its own.',
  },
  'parent-webhook': {
    severity: 'warning',
    except: 'an error with test users',
    from: ['preview'],
    why: 'The webhook is that of the parent, so that each sign-up of the preview calls what production’s calls.',
    fix: 'Set `webhook: { enabled: false }` in an overlay for previews.',
  },
  'parent-mail-server': {
    severity: 'warning',
    from: ['preview'],
    why: 'The preview sends its e-mails through the parent’s own SMTP server, under its name.',
    fix: 'Set `email_provider: { type: shared }` in an overlay for previews.',
  },
  'parent-domain': {
    severity: 'warning',
    from: ['preview'],
    why: 'A domain of the parent is trusted by the preview as well: a page of production may use the preview’s sign-in.',
    fix: 'Delete it with `delete-domains`; `prune: true` of `apply` does so for a file.',
  },
  'shared-host-wildcard': {
    severity: 'warning',
    except: 'an error for production',
    from: ['preview', 'production'],
    why: 'A wildcard stands where the host gives names to anybody, as `https://*.vercel.app`: a stranger’s page is trusted.',
    fix: 'Trust each preview’s own origin, with `domains`, and delete the wildcard.',
  },
  'localhost-allowed': {
    severity: 'note',
    except: 'an error for production',
    from: ['preview', 'production'],
    why: 'Any page on localhost may sign in: whatever listens there on somebody’s machine.',
    fix: 'Set `allow_localhost: false`.',
  },
  'webhook-not-https': {
    severity: 'error',
    from: ['production'],
    why: 'The webhook gets users’ data without encryption.',
    fix: 'Set `webhook.webhook_url` to an address with https.',
  },
  'wildcard-domain': {
    severity: 'warning',
    from: ['production'],
    why: 'A wildcard trusts every host that fits, also one that is forgotten or taken over.',
    fix: 'Trust the exact domains.',
  },
  'preview-host-domain': {
    severity: 'warning',
    from: ['production'],
    why: 'A domain of a host for previews is trusted by production: old deployments stay there.',
    fix: 'Delete it with `delete-domains`; its `match` deletes many at once, here with `allow_protected_branch: true`.',
  },
  'shared-mail-server': {
    severity: 'warning',
    from: ['production'],
    why: 'E-mails go through the mail server that Neon shares, which is for development: they are limited and not from your domain.',
    fix: 'Set your own with `email_provider: { type: standard, … }`.',
  },
  'shared-oauth-client': {
    severity: 'warning',
    from: ['production'],
    why: 'The provider is used with the client that Neon shares, which is for development: people see another name than yours.',
    fix: 'Set your own `client_id` and `client_secret`.',
  },
  'verification-off': {
    severity: 'warning',
    from: ['production'],
    why: 'E-mail addresses are not verified: anybody can sign up with anybody’s.',
    fix: 'Set `email_and_password.require_email_verification: true`.',
  },
  'sign-up-open': {
    severity: 'note',
    from: ['production'],
    why: 'Everybody can sign up with an e-mail address. That is right for most applications, and not for one of a team.',
    fix: '',
  },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;
