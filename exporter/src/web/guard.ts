import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { sendProblem } from '../api/problem.js';
import { findClient } from './client-address.js';
import { hashToken, type WebSettings } from './load.js';
import { BusyError, Passwords } from './passwords.js';
import { scopeOf } from './scope.js';
import type { Scope } from './schema.js';

type Answer =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly status: 401 | 403 | 503; readonly detail: string };

/** Holds requests to the credentials of the web configuration. */
export class Guard {
  private readonly passwords = new Passwords();

  /** Whether everybody may do everything. */
  isOpen = true;
  private settings!: WebSettings;

  constructor(
    settings: WebSettings,
    private readonly log: Logger,
  ) {
    this.takeOver(settings);
  }

  /** Holds requests to other credentials from now on. */
  takeOver(settings: WebSettings): void {
    const { config, tokens } = settings;
    this.settings = settings;
    this.isOpen = tokens.size === 0 && Object.keys(config.basic_auth_users).length === 0;
  }

  /**
   * Lets a request through, or answers it.
   *
   * @param path path without the route prefix
   * @param onRefused told before a request is answered
   */
  async check(
    request: Request,
    response: Response,
    path: string,
    next: () => void,
    onRefused: (status: number) => void = () => undefined,
  ): Promise<void> {
    const answer = await this.judge(request.headers.authorization, scopeOf(request.method, path));
    if (answer.allowed) {
      next();
      return;
    }
    const { status, detail } = answer;
    onRefused(status);
    this.log.warn({ status, detail, from: findClient(request) }, 'request refused');
    if (status === 401) response.set('WWW-Authenticate', 'Basic realm="plumbline", Bearer');
    if (status === 503) response.set('Retry-After', '1');
    sendProblem(response, status, detail);
  }

  close(): Promise<void> {
    return this.passwords.close();
  }

  private async judge(header: string | undefined, scope: Scope | undefined): Promise<Answer> {
    if (scope === undefined) return { allowed: true };
    const [, scheme = '', credentials = ''] = /^(\S+) +(\S+)$/.exec(header ?? '') ?? [];
    if (scheme.toLowerCase() === 'bearer') return this.judgeToken(credentials, scope);
    if (scheme.toLowerCase() === 'basic') return this.judgePassword(credentials);
    return refuse('credentials are needed: basic auth, or a bearer token');
  }

  private judgeToken(token: string, scope: Scope): Answer {
    const known = this.settings.tokens.get(hashToken(token));
    if (!known) return refuse('the token is not known');
    if (known.scopes.includes(scope) || known.scopes.includes('admin')) return { allowed: true };
    const detail = `token "${known.name}" may ${known.scopes.join(' and ')}; this takes the scope ${scope}`;
    return { allowed: false, status: 403, detail };
  }

  private async judgePassword(credentials: string): Promise<Answer> {
    const text = Buffer.from(credentials, 'base64').toString();
    const colon = text.indexOf(':');
    const users = this.settings.config.basic_auth_users;
    const user = text.slice(0, Math.max(0, colon));
    const hash = Object.hasOwn(users, user) ? users[user]! : undefined;
    // An unknown user costs the time of a known one, so that names cannot be found out.
    const checked = hash ?? Object.values(users)[0];
    if (checked === undefined) return refuse('there are no users: send a bearer token');
    try {
      const isRight = await this.passwords.check(text.slice(colon + 1), checked);
      return isRight && hash !== undefined ? { allowed: true } : refuse('user or password is wrong');
    } catch (error) {
      if (!(error instanceof BusyError)) throw error;
      return { allowed: false, status: 503, detail: `${error.message}: try again` };
    }
  }
}

const refuse = (detail: string): Answer => ({ allowed: false, status: 401, detail });
