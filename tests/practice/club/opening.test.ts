import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { visitPracticeClub } from '#tests/support/practice-club.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

/** A port of this computer that another program uses. */
async function portInUse(): Promise<number> {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  onTestFinished(() => void other.close())
  return (other.address() as AddressInfo).port
}

describe('opening the practice club', () => {
  test('a port in use is left alone: the visitor is told of another', async () => {
    const port = await portInUse()
    const club = await visitPracticeClub({ port })
    const own = new URL(club.url).port
    expect(own).not.toBe(String(port))
    expect(club.said).toEqual([
      `Port ${port} is in use by another program; the practice club is on port ${own}.`,
    ])
    expect((await club.state()).club).toBe('Harbour Runners')
    // So that two clubs at once do not share a database.
    expect(existsSync(join(club.folder, `practice-${own}.db`))).toBe(true)
  })

  test('a broken database is moved aside and the club opens all the same', async () => {
    const first = await visitPracticeClub()
    const port = Number(new URL(first.url).port)
    await first.stop()
    const folder = temporaryFolder()
    writeFileSync(join(folder, `practice-${port}.db`), 'spilt coffee')
    const club = await visitPracticeClub({ port, folder })
    expect(club.said).toEqual([expect.stringContaining('could not be read; it is now at')])
    await club.as('Ana').type('general', 'hips me', { level: 2 })
    expect(JSON.stringify(await club.as('Ana').messages('general'))).toContain('Level 2')
    const aside = readdirSync(folder).find((name) => name.includes('.broken-')) ?? ''
    expect(readFileSync(join(folder, aside), 'utf8')).toBe('spilt coffee')
  })

  test('a club that closes ends its pages and leaves no database', async () => {
    const club = await visitPracticeClub()
    const events = await club.as('Ana').events()
    await club.stop()
    await events.ended()
    expect(readdirSync(club.folder)).toEqual([])
    await expect(fetch(club.url)).rejects.toThrow('fetch failed')
  })

  test('the database of a real club is refused', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'clamshell.db'), 'precious')
    const visit = visitPracticeClub({ folder, databaseName: 'clamshell.db' })
    await expect(visit).rejects.toThrow('is not a practice database')
    expect(readdirSync(folder)).toEqual(['clamshell.db'])
    expect(readFileSync(join(folder, 'clamshell.db'), 'utf8')).toBe('precious')
  })

  test('a page that closes is forgotten, so that any number can come and go', async () => {
    const club = await visitPracticeClub()
    const ana = club.as('Ana')
    const open = await Promise.all(Array.from({ length: 50 }, () => ana.events()))
    const address = `${club.url}/api/events?person=${ana.id}`
    const tooMany = await fetch(address)
    expect(tooMany.status).toBe(503)
    open[0]?.close()
    let again = await fetch(address)
    // The server hears of a closed page a moment later.
    while (again.status === 503) again = await fetch(address)
    expect(again.status).toBe(200)
    await again.body?.cancel()
  })
})

describe('the files of the page', () => {
  test('the page may load what its own server gives, and nothing else', async () => {
    const { url } = await visitPracticeClub()
    const response = await fetch(url)
    const html = await response.text()
    const map = /<head>\s*<script type="importmap">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
    const hash = createHash('sha256').update(map).digest('base64')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')?.split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'self' 'sha256-${hash}'`,
      "style-src 'self'",
      "img-src 'self'",
      "font-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ])
    const { imports } = JSON.parse(map) as { imports: Record<string, string> }
    const lit = await fetch(url + imports['lit-html'])
    expect(lit.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await lit.text()).toContain('export{')
  })

  test('its TypeScript comes as JavaScript, the same way each time', async () => {
    const { url } = await visitPracticeClub()
    const source = readFileSync(
      join(import.meta.dirname, '../../../src/practice/page/api.ts'),
      'utf8',
    )
    const script = async () => {
      const response = await fetch(`${url}/page/api.ts`)
      expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
      return response.text()
    }
    const first = await script()
    expect(source).toContain('import type')
    expect(first).not.toContain('import type')
    expect(first.split('\n')).toHaveLength(source.split('\n').length)
    expect(await script()).toBe(first)
  })
})
