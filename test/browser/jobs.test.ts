/** What people come to do, each as few clicks as it ever took, and none of it ends where nothing can be done. */
import { describe } from 'vitest'
import { fileJobs } from './jobs/file-jobs.ts'
import { guardJobs } from './jobs/guard-jobs.ts'
import { peopleJobs } from './jobs/people-jobs.ts'
import { readingJobs } from './jobs/reading-jobs.ts'
import { ownScene } from './support/own-scene.ts'

const scene = ownScene()

describe('files', () => fileJobs(scene))
describe('the guard', () => guardJobs(scene))
describe('people and keys', () => peopleJobs(scene))
describe('reading', () => readingJobs(scene))
