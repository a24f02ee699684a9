import type { APIMessageTopLevelComponent } from 'discord-api-types/v10'
import { ComponentType } from 'discord-api-types/v10'

/**
 * The same components without a person: a line that begins with them or with their rank goes, any
 * other mention of them becomes `somebody`.
 */
export function withoutMention(
  components: readonly APIMessageTopLevelComponent[],
  memberId: string,
  somebody: string,
): APIMessageTopLevelComponent[] {
  const mention = new RegExp(`<@!?${memberId}>`)
  const clean = (content: string): string =>
    content
      .split('\n')
      .filter((line) => !(mention.test(line) && isTheirs(line)))
      .map((line) => line.replaceAll(new RegExp(mention, 'g'), somebody))
      .join('\n')
  return components.map((component) => {
    if (component.type === ComponentType.TextDisplay)
      return { ...component, content: clean(component.content) || EMPTY }
    if (component.type !== ComponentType.Container) return component
    return {
      ...component,
      components: component.components.map((inner) =>
        inner.type === ComponentType.TextDisplay
          ? { ...inner, content: clean(inner.content) || EMPTY }
          : inner,
      ),
    }
  })
}

/** `3 · <@1> · …` or `➤ **3 · <@1> …`: a row of a board, which belongs to one person. */
const isTheirs = (line: string): boolean => /^(?:➤ )?\**\d+ · <@!?\d+>/.test(line)

/** A text has to hold something. */
const EMPTY = '…'
