/** Files on a person's device, by name. */
export type FilesOfPerson = Readonly<
  Record<string, { readonly data: Uint8Array; readonly type: string }>
>
