import { describe, expect, test } from 'vitest'
import { edit, file, layout, many, message, text } from './judged.ts'

const v2 = 1 << 15
const picture = (name: string) => ({
  type: 12,
  items: [{ media: { url: `attachment://${name}` } }],
})
const withFiles = (components: unknown[], ...files: ReturnType<typeof file>[]) =>
  message({ flags: v2, components }, { files })
const notFound = 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND'
const kept = '123456789012345678'

describe('pictures that components show', () => {
  test('a picture refers to a file that is sent along', () => {
    expect(withFiles([picture('card.png')], file(0, 'card.png'))).toEqual([])
    expect(withFiles([picture('other.png')], file(0, 'card.png'))).toEqual([
      `${notFound} components.0.items.0.media.url`,
      'MESSAGE_ATTACHMENT_NOT_REFERENCED attachments',
    ])
    expect(withFiles([picture('card.png')])).toHaveLength(1)
  })

  test('a thumbnail and a file component refer to files too', () => {
    const accessory = { type: 11, media: { url: 'attachment://a.png' } }
    const section = { type: 9, components: [text()], accessory }
    const attached = { type: 13, file: { url: 'attachment://b.pdf' } }
    expect(withFiles([section, attached], file(0, 'a.png'), file(1, 'b.pdf'))).toEqual([])
    expect(withFiles([section, attached])).toEqual([
      `${notFound} components.0.accessory.media.url`,
      `${notFound} components.1.file.url`,
    ])
  })

  test('nobody would see a file that no component refers to', () => {
    expect(withFiles([text()], file(0, 'card.png'))).toEqual([
      'MESSAGE_ATTACHMENT_NOT_REFERENCED attachments',
    ])
    expect(message({ content: 'look' }, { files: [file(0, 'card.png')] })).toEqual([])
  })

  test('an entry of attachments can give the file another name', () => {
    const body = (name: string) => ({
      flags: v2,
      components: [picture(name)],
      attachments: [{ id: 0, filename: 'week.png' }],
    })
    const files = [file(0, 'card.png')]
    expect(message(body('week.png'), { files })).toEqual([])
    expect(message(body('card.png'), { files })).toContain(
      `${notFound} components.0.items.0.media.url`,
    )
  })

  test('a picture comes from the web or from the message, a file from the message only', () => {
    const from = (url: string) => layout({ type: 12, items: [{ media: { url } }] })
    expect(from('https://a.test/b.png')).toEqual([])
    expect(from('ftp://a.test/b.png')).toEqual([
      'URL_TYPE_INVALID_SCHEME components.0.items.0.media.url',
    ])
    expect(layout({ type: 13, file: { url: 'https://a.test/b.pdf' } })).toEqual([
      'URL_TYPE_INVALID_SCHEME components.0.file.url',
    ])
  })

  test('the picture of an embed is sent along as well', () => {
    const embeds = [{ image: { url: 'attachment://card.png' } }]
    expect(message({ embeds }, { files: [file(0, 'card.png')] })).toEqual([])
    expect(message({ embeds })).toEqual([`${notFound} embeds.0.image.url`])
  })
})

describe('attachments', () => {
  test('ten files of ten mebibytes each', () => {
    const files = (count: number) => many(count, (index) => file(index, `${index}.png`))
    expect(message({ content: 'x' }, { files: files(10) })).toEqual([])
    expect(message({ content: 'x' }, { files: files(11) })).toEqual([
      'BASE_TYPE_MAX_LENGTH attachments',
    ])
    const size = 10 * 1024 * 1024
    expect(message({ content: 'x' }, { files: [file(0, 'a.png', size)] })).toEqual([])
    expect(message({ content: 'x' }, { files: [file(0, 'a.png', size + 1)] })).toEqual([
      'REQUEST_ENTITY_TOO_LARGE files[0]',
    ])
  })

  test('an entry speaks of a file of the form', () => {
    const sent = (id: string) =>
      message({ content: 'x', attachments: [{ id }] }, { files: [file(0, 'a.png')] })
    expect(sent('0')).toEqual([])
    expect(sent('1')).toEqual(['ATTACHMENT_NOT_FOUND attachments.0.id'])
    expect(sent(kept)).toEqual(['ATTACHMENT_NOT_FOUND attachments.0.id'])
  })

  test('an edit keeps files by their id and adds others by number', () => {
    const body = { content: 'x', attachments: [{ id: kept }, { id: '0' }] }
    expect(edit(body, 0, { files: [file(0, 'a.png')] })).toEqual([])
    expect(edit(body, 0)).toEqual(['ATTACHMENT_NOT_FOUND attachments.1.id'])
  })

  test('an edit that drops all files cannot show one of them', () => {
    const body = { components: [picture('card.png')] }
    expect(edit(body, v2)).toEqual([])
    expect(edit({ ...body, attachments: [{ id: kept, filename: 'card.png' }] }, v2)).toEqual([])
    expect(edit({ ...body, attachments: [] }, v2)).toEqual([
      `${notFound} components.0.items.0.media.url`,
    ])
    expect(edit({ ...body, attachments: [{ id: kept, filename: 'b.png' }] }, v2)).toHaveLength(1)
  })

  test('no file is spoken of twice', () => {
    const attachments = [{ id: 0 }, { id: '0' }]
    expect(message({ content: 'x', attachments }, { files: [file(0, 'a.png')] })).toEqual([
      'ATTACHMENT_ID_DUPLICATED attachments.1.id',
    ])
  })

  test('alt text has up to 1024 characters', () => {
    const described = (length: number) =>
      message(
        { content: 'x', attachments: [{ id: 0, description: 'x'.repeat(length) }] },
        { files: [file(0, 'a.png')] },
      )
    expect(described(1024)).toEqual([])
    expect(described(1025)).toEqual(['BASE_TYPE_MAX_LENGTH attachments.0.description'])
  })

  test('a file in a field that Discord does not read is refused', () => {
    const files = [{ ...file(0, 'a.png'), field: 'picture' }]
    expect(message({ content: 'x' }, { files })).toEqual(['FILE_FIELD_UNKNOWN picture'])
  })
})
