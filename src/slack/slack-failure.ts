import { types } from 'node:util';
import { webApi } from '@slack/bolt';
import { AppError } from '../errors';

/** What is known after a call to Slack failed. */
export type SlackFailure =
  /** Not done; ask again after that many seconds. */
  | { kind: 'rate_limited'; retryAfterSeconds: number }
  /** Slack may have done it: look before doing it again. */
  | { kind: 'uncertain' }
  /** Surely never reached Slack. */
  | { kind: 'not_sent' }
  /** Slack will not do it for this target: channel, person or message. */
  | { kind: 'refused'; code: string }
  /** The installation is gone or lacks a scope. */
  | { kind: 'unauthorised'; code: string }
  /** Our request was wrong; the same one will never work. */
  | { kind: 'invalid'; code: string };

const words = (text: string) => new Set(text.trim().split(/\s+/));

/** Slack's error words (https://docs.slack.dev/reference/methods/chat.postMessage#errors and its neighbours). */
const uncertainCodes = words(
  'fatal_error internal_error service_unavailable request_timeout timeout team_added_to_org backend_error unknown_error',
);
const rateCodes = words('ratelimited rate_limited message_limit_exceeded');
const authCodes = words(`
  not_authed invalid_auth token_revoked token_expired account_inactive missing_scope no_permission
  org_login_required ekm_access_denied access_denied team_access_not_granted not_allowed_token_type two_factor_setup_required
  workspace_not_installed`);
const invalidCodes = words(`
  msg_too_long no_text too_many_attachments too_many_contact_cards block_mismatch view_too_large push_limit_reached
  duplicate_external_id hash_conflict metadata_too_large metadata_must_be_sent_from_app unknown_method
  missing_post_type missing_charset superfluous_charset json_not_object unsupported_content_type`);
/** These start with invalid_ and mean the target, not our request. */
const refusedDespitePrefix = words(
  'invalid_channel invalid_user invalid_users invalid_ts invalid_trigger_id',
);

/** Network codes that end before a request is on its way: no address, no connection, no trust. */
const notSentCodes = words(`
  ECONNREFUSED ENOTFOUND EAI_AGAIN EAI_NODATA EHOSTUNREACH ENETUNREACH ENETDOWN EADDRNOTAVAIL UND_ERR_CONNECT_TIMEOUT
  CERT_HAS_EXPIRED DEPTH_ZERO_SELF_SIGNED_CERT SELF_SIGNED_CERT_IN_CHAIN UNABLE_TO_VERIFY_LEAF_SIGNATURE
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY ERR_TLS_CERT_ALTNAME_INVALID`);

/** When Slack names no time; its own limits are counted per minute. */
const defaultRetrySeconds = 30;

/** Sorts what a WebClient threw. What it does not know is `uncertain`, so that nothing is done twice. */
export function classifySlackFailure(error: unknown): SlackFailure {
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return { kind: 'rate_limited', retryAfterSeconds: error.retryAfter };
  }
  if (error instanceof webApi.WebAPIPlatformError) return classifyCode(error);
  if (error instanceof webApi.WebAPIHTTPError) {
    return error.statusCode >= 400 && error.statusCode < 500
      ? { kind: 'invalid', code: `http_${error.statusCode}` }
      : { kind: 'uncertain' };
  }
  if (error instanceof webApi.WebAPIRequestError) return networkFailure(error.original);
  if (error instanceof AppError && error.code === 'workspace_not_installed') {
    return { kind: 'unauthorised', code: error.code };
  }
  // web-api has no class for a 429 whose Retry-After is missing or unreadable.
  if (error instanceof Error && error.message.startsWith('Retry header did not contain a valid timeout')) {
    return { kind: 'rate_limited', retryAfterSeconds: defaultRetrySeconds };
  }
  return networkFailure(error);
}

function classifyCode({ data }: webApi.WebAPIPlatformError): SlackFailure {
  const code: unknown = data.error;
  // web-api puts the whole text of an answer that is not JSON here.
  if (typeof code !== 'string' || !/^[a-z][a-z0-9_.]{0,80}$/i.test(code)) return { kind: 'uncertain' };
  if (rateCodes.has(code)) {
    return {
      kind: 'rate_limited',
      retryAfterSeconds: data.response_metadata?.retryAfter ?? defaultRetrySeconds,
    };
  }
  if (uncertainCodes.has(code)) return { kind: 'uncertain' };
  if (authCodes.has(code)) return { kind: 'unauthorised', code };
  const isInvalid =
    invalidCodes.has(code) || (/^invalid_|_too_long$/.test(code) && !refusedDespitePrefix.has(code));
  return isInvalid ? { kind: 'invalid', code } : { kind: 'refused', code };
}

function networkFailure(error: unknown): SlackFailure {
  const codes = codesOf(error, 0);
  return codes.length > 0 && codes.every((code) => notSentCodes.has(code))
    ? { kind: 'not_sent' }
    : { kind: 'uncertain' };
}

/** The system's codes under fetch's `TypeError: fetch failed`; several when more than one address was tried. */
function codesOf(error: unknown, depth: number): string[] {
  if (!types.isNativeError(error) || depth > 4) return [];
  const { code, errors } = error as { code?: unknown; errors?: unknown };
  if (Array.isArray(errors)) return errors.flatMap((each) => codesOf(each, depth + 1));
  return typeof code === 'string' ? [code] : codesOf(error.cause, depth + 1);
}
