import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { ComponentType, type APIFileComponent } from 'discord-api-types/v10'
import { container, text } from './components.ts'
import { dataFiles, type PersonalData } from './data-files.ts'

/** A member's data in two files. */
export function exportCard(data: PersonalData): MessageBody {
  const { files, leftOut } = dataFiles(data)
  const { components } = container('rest', [
    text(
      en.privacy.exported,
      en.privacy.exportedAbout,
      leftOut > 0 ? en.privacy.leftOut(leftOut) : '',
    ),
    ...files.map(({ name }): APIFileComponent => ({
      type: ComponentType.File,
      file: { url: `attachment://${name}` },
    })),
  ])
  return { components, files }
}
