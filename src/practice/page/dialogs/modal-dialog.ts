import { html, type TemplateResult } from 'lit-html'
import type { PageModal, PageState } from '#practice/club/page-api.ts'
import { knownIn } from '#practice/page/message-context.ts'
import type { PageContext } from '#practice/page/page-context.ts'
import { dialogFrame } from './dialog-frame.ts'
import type { FormSetup } from './modal-form.ts'

/** The modal that the bot opened for this person. */
export function modalDialog(page: PageContext, state: PageState, modal: PageModal): TemplateResult {
  const onClose = () => {
    page.happened({ kind: 'overlay', overlay: null })
  }
  const setup: FormSetup = {
    modal,
    text: { reading: page.reading, names: {} },
    known: knownIn(state),
    onClose,
    submit: async (fields) =>
      page.act({
        kind: 'submit',
        person: state.you,
        channel: modal.channelId,
        opener: modal.openerId,
        fields,
      }),
  }
  const { title } = modal.modal
  return dialogFrame('form-dialog', title, onClose, html`<modal-form .setup=${setup}></modal-form>`)
}
