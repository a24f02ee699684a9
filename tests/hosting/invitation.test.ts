import { parseConfig } from '#src/config.ts'
import { accountLink, serverLink } from '#hosting/invitation.ts'
import { printInvitation } from '#hosting/print-invitation.ts'
import { startPracticeDiscord } from '#practice/start-practice-discord.ts'
import { has } from '#practice/world/permissions.ts'
import { onTestFinished, describe, expect, test } from 'vitest'

async function openDiscord() {
  const discord = await startPracticeDiscord()
  onTestFinished(() => discord.stop())
  const print = (token = discord.token) =>
    printInvitation(parseConfig({ DISCORD_TOKEN: token, DISCORD_API_URL: discord.apiUrl }))
  return { discord, print }
}

describe('the link for a server', () => {
  test('asks for the two scopes and for what the bot uses, and for nothing else', () => {
    const { searchParams } = new URL(serverLink('42'))
    expect(searchParams.get('scope')).toBe('bot applications.commands')
    expect(searchParams.get('integration_type')).toBe('0')
    const asked = BigInt(searchParams.get('permissions') ?? 0)
    const used = ['ViewChannel', 'SendMessages', 'AttachFiles', 'ReadMessageHistory', 'MentionEveryone'] as const // prettier-ignore
    expect(used.filter((name) => !has(asked, name))).toEqual([])
    expect(asked.toString(2).replaceAll('0', '')).toHaveLength(used.length)
  })

  test('for an account it asks for the commands alone', () => {
    const { searchParams } = new URL(accountLink('42'))
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: '42',
      integration_type: '1',
      scope: 'applications.commands',
    })
  })
})

describe('npm run invite', () => {
  test('prints both links of the application, and why each permission', async () => {
    const { discord, print } = await openDiscord()
    const { exitCode, words } = await print()
    expect(exitCode).toBe(0)
    expect(words).toContain(serverLink(discord.applicationId))
    expect(words).toContain(accountLink(discord.applicationId))
    expect(words).toContain('Attach Files')
    expect(words).not.toContain('developer portal')
    expect(words).not.toContain(discord.token)
  })

  test('without a token it says how to get one', async () => {
    const { exitCode, words } = await printInvitation(parseConfig({}))
    expect(exitCode).toBe(1)
    expect(words).toContain('Reset Token')
    expect(words).toContain('npm run invite')
  })

  test('a token that Discord does not take is named, and not printed', async () => {
    const { print } = await openDiscord()
    const { exitCode, words } = await print('wrong.token')
    expect(exitCode).toBe(1)
    expect(words).toContain('does not accept the token')
    expect(words).not.toContain('wrong.token')
  })

  test('when Discord cannot be reached that is no fault of the settings', async () => {
    const { discord, print } = await openDiscord()
    await discord.stop()
    expect(await print()).toMatchObject({
      exitCode: 2,
      words: expect.stringContaining('did not answer') as string,
    })
  })

  test.each([
    [
      'an own address for interactions',
      { interactionsUrl: 'https://example.org' },
      'Endpoint URL',
      1,
    ],
    ['a code grant', { requiresCodeGrant: true }, 'OAuth2 code grant', 1],
    ['no servers', { installs: [1] }, 'Guild Install', 1],
    ['no accounts', { installs: [0] }, 'User Install', 0],
    ['a private bot', { isPublic: false }, 'The bot is private', 0],
    ['privileged intents', { flags: 1 << 19 }, 'Privileged intents', 0],
  ] as const)('%s in the portal is pointed out', async (_, settings, expected, code) => {
    const { discord, print } = await openDiscord()
    Object.assign(discord.application, settings)
    const { exitCode, words } = await print()
    expect(words).toContain(expected)
    expect(exitCode).toBe(code)
  })
})
