import {
  ApplicationCommandOptionType,
  type APIApplicationCommandBasicOption,
} from 'discord-api-types/v10'
import type { Names } from './names.ts'
import { Refusal } from './refusal.ts'

/**
 * The value that Discord's client would send for what was typed. Throws a Refusal for what it would
 * not: no such choice, number, person, role or channel, or one beyond the option's limits.
 */
export function optionValue(
  option: APIApplicationCommandBasicOption,
  text: string,
  names: Names,
): string | number | boolean {
  const refuse = (why: string): never => {
    throw new Refusal(`${option.name}: ${why}, not "${text}"`)
  }
  switch (option.type) {
    case ApplicationCommandOptionType.String: {
      if ('choices' in option && option.choices?.length) return choice(option.choices, text, refuse)
      if (text === '') refuse('some text is needed')
      const { min_length = 0, max_length = 6_000 } = option
      if (text.length < min_length || text.length > max_length)
        refuse(`${min_length} to ${max_length} characters are needed`)
      return text
    }
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number: {
      if ('choices' in option && option.choices?.length) return choice(option.choices, text, refuse)
      const whole = option.type === ApplicationCommandOptionType.Integer
      const value = Number(text)
      if (text === '' || (whole ? !Number.isSafeInteger(value) : !Number.isFinite(value)))
        refuse(whole ? 'a whole number is needed' : 'a number is needed')
      const { min_value = -(2 ** 53), max_value = 2 ** 53 } = option
      if (value < min_value || value > max_value)
        refuse(`a number from ${min_value} to ${max_value} is needed`)
      return value
    }
    case ApplicationCommandOptionType.Boolean:
      if (!/^(true|false)$/i.test(text)) refuse('true or false is needed')
      return text.toLowerCase() === 'true'
    case ApplicationCommandOptionType.User:
      return names.user(text) ?? refuse('a person is needed')
    case ApplicationCommandOptionType.Role:
      return names.role(text) ?? refuse('a role is needed')
    case ApplicationCommandOptionType.Mentionable:
      return names.user(text) ?? names.role(text) ?? refuse('a person or role is needed')
    case ApplicationCommandOptionType.Channel: {
      const kinds = option.channel_types
      return names.channel(text, kinds) ?? refuse('a channel is needed')
    }
    case ApplicationCommandOptionType.Attachment:
      return names.file(text) ?? refuse('a file that was handed over is needed')
  }
}

function choice<T extends string | number>(
  choices: readonly { readonly name: string; readonly value: T }[],
  text: string,
  refuse: (why: string) => never,
): T {
  const found = choices.find(({ name, value }) => name === text || String(value) === text)
  if (found) return found.value
  return refuse(`one of ${choices.map(({ name }) => name).join(', ')} is needed`)
}
