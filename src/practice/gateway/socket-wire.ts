import { constants, createDeflate, deflateSync, type Deflate } from 'node:zlib'
import type { WebSocket } from 'ws'
import type { Wire } from './session.ts'

/** Sends gateway frames over a WebSocket, compressed in the way that the client asked for. */
export class SocketWire implements Wire {
  readonly #socket: WebSocket
  readonly #stream: Deflate | null
  #chunks: Buffer[] = []
  /** Set when the client identifies with `compress: true`: large frames are deflated one by one. */
  compressFrames = false

  /** @param zlibStream Whether the address had `compress=zlib-stream`. */
  constructor(socket: WebSocket, zlibStream: boolean) {
    this.#socket = socket
    this.#stream = zlibStream ? createDeflate() : null
    this.#stream?.on('data', (chunk: Buffer) => this.#chunks.push(chunk))
  }

  send(payload: unknown): void {
    const text = JSON.stringify(payload)
    if (this.#stream) {
      this.#stream.write(text)
      this.#stream.flush(constants.Z_SYNC_FLUSH, () => this.#sendChunks())
    } else if (this.compressFrames) {
      this.#socket.send(deflateSync(text))
    } else {
      this.#socket.send(text)
    }
  }

  close(code: number): void {
    this.#socket.close(code)
  }

  /** Cuts the connection without a closing frame, as a broken network does. */
  cut(): void {
    this.#socket.terminate()
  }

  #sendChunks(): void {
    if (this.#chunks.length === 0) return
    this.#socket.send(Buffer.concat(this.#chunks))
    this.#chunks = []
  }
}
