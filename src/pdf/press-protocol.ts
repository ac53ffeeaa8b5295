/** What the press is asked: a template of ours, and people's words as data for it. */
export interface PrintRequest {
  id: number;
  template: string;
  /** JSON; the template reads it as `sys.inputs.data`. Never part of the template's text, so it cannot be markup. */
  data: string;
  /** Of the document's properties, in seconds since 1970. */
  createdAt: number;
}

export type PrintAnswer = { id: number } & ({ pdf: Uint8Array } | { failed: string });
