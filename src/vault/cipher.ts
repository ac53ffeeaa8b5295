import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { AppError } from '../errors';

const version = 1;
const ivBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM with the place it belongs to as additional data: moved to any other place, it does not open.
 * Layout: version (1 byte), iv (12), tag (16), ciphertext. A fresh random iv per call; one data key seals one
 * person's texts, far below the 2^32 messages at which random ivs become a concern (NIST SP 800-38D, 8.3).
 */
export function seal(key: Buffer, place: string, plain: Buffer): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(place, 'utf8'));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([version]), iv, cipher.getAuthTag(), body]);
}

/** @throws AppError `sealed_text_rejected` when anything about the bytes, the key or the place is not as it was sealed. */
export function open(key: Buffer, place: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  const bodyAt = 1 + ivBytes + tagBytes;
  if (bytes[0] !== version || bytes.length < bodyAt) throw rejected();
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + ivBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(place, 'utf8'));
  decipher.setAuthTag(bytes.subarray(1 + ivBytes, bodyAt));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(bodyAt)), decipher.final()]);
  } catch (cause) {
    throw rejected(cause);
  }
}

function rejected(cause?: unknown): AppError {
  return new AppError('sealed_text_rejected', 'a sealed text did not open with its key and place', {
    userMessage: 'We could not open this text. It was not changed. Please tell whoever runs Evenkeel here.',
    cause,
  });
}
