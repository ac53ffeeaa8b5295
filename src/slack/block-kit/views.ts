import type { AnyBlock, HomeView, ModalView } from '@slack/types';
import { checkView } from './check';
import { checkedId } from './elements';
import { type Plain, toPlain } from './plain';

export interface ModalOptions {
  title: Plain;
  blocks: AnyBlock[];
  callbackId?: string;
  submit?: Plain;
  close?: Plain;
  /** Ids only. */
  privateMetadata?: string;
  externalId?: string;
  /** Sends view_closed, so that what was typed can be kept. */
  notifyOnClose?: boolean;
  clearOnClose?: boolean;
}

/** A form. @throws AppError `block_limit_broken` when it breaks one of Slack's limits. */
export function modal(options: ModalOptions): ModalView {
  return checkView<ModalView>({
    type: 'modal',
    title: toPlain(options.title, 'modalTitle'),
    blocks: options.blocks,
    ...(options.submit && { submit: toPlain(options.submit, 'modalButton') }),
    ...(options.close && { close: toPlain(options.close, 'modalButton') }),
    ...(options.callbackId && { callback_id: checkedId(options.callbackId) }),
    ...(options.privateMetadata && { private_metadata: options.privateMetadata }),
    ...(options.externalId && { external_id: checkedId(options.externalId) }),
    ...(options.notifyOnClose && { notify_on_close: true }),
    ...(options.clearOnClose && { clear_on_close: true }),
  });
}

/** A person's App Home. @throws AppError `block_limit_broken` when it breaks one of Slack's limits. */
export function homeView(
  blocks: AnyBlock[],
  options: { callbackId?: string; privateMetadata?: string } = {},
): HomeView {
  return checkView<HomeView>({
    type: 'home',
    blocks,
    ...(options.callbackId && { callback_id: checkedId(options.callbackId) }),
    ...(options.privateMetadata && { private_metadata: options.privateMetadata }),
  });
}
