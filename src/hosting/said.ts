import { EnvironmentError } from '#src/environment.ts'

/** What a program for hosts says, and what it ends with. */
export interface Said {
  /** 0 = all is well, 1 = there is something to mend, 2 = it could not be found out. */
  readonly exitCode: 0 | 1 | 2
  readonly words: string
}

/** Runs such a program; a `.env` that cannot be read is something to mend as well. */
export async function sayToHost(program: () => Promise<Said>): Promise<Said> {
  try {
    return await program()
  } catch (error) {
    if (error instanceof EnvironmentError) return { exitCode: 1, words: error.message }
    throw error
  }
}
