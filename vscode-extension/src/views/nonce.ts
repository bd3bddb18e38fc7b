import { randomBytes } from 'node:crypto';

/** What a content-security policy lets run this once. */
export function nonce(): string {
  return randomBytes(24).toString('base64url');
}
