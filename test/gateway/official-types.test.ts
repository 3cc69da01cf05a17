// Our shapes of Tencent's requests and answers, held against the types of Tencent's own SDK. The check is the
// compiler's: where they part, `tsc` fails here.
import type {
  CreateFileConvertTaskRequest,
  CreateFileConvertTaskResponse,
  CreateFlowByFilesRequest,
  CreateFlowByFilesResponse,
  DescribeFileConvertTaskRequest,
  DescribeFileConvertTaskResponse,
  DescribeFileUrlsRequest,
  DescribeFileUrlsResponse,
  DescribeFlowBriefsRequest,
  DescribeOrganizationSealsRequest,
  DescribeOrganizationSealsResponse,
  UploadFilesRequest,
  UploadFilesResponse,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/ess/v20201111/ess_models.js'
import { expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import type * as shapes from '../../src/gateway/tencent/shapes.ts'

/** Everything optional is there: an answer as full as Tencent gives it. */
type Full<T> = T extends (infer Item)[]
  ? Full<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Full<NonNullable<T[Key]>> }
    : T
/** The keys of a request of ours, all of which must be Tencent's too. */
type Foreign<Ours, Theirs> = Exclude<keyof Ours, keyof Theirs>

it('our requests are Tencent’s', () => {
  expectTypeOf<shapes.UploadFilesRequest>().toExtend<UploadFilesRequest>()
  expectTypeOf<shapes.CreateFlowByFilesRequest>().toExtend<
    Pick<CreateFlowByFilesRequest, 'Operator' | 'FileIds' | 'NeedPreview'>
  >()
  expectTypeOf<shapes.CreateFileConvertTaskRequest>().toExtend<CreateFileConvertTaskRequest>()
  expectTypeOf<shapes.DescribeFileConvertTaskRequest>().toExtend<DescribeFileConvertTaskRequest>()
  expectTypeOf<shapes.DescribeFileUrlsRequest>().toExtend<DescribeFileUrlsRequest>()
  expectTypeOf<shapes.DescribeFlowBriefsRequest>().toExtend<DescribeFlowBriefsRequest>()
  expectTypeOf<shapes.DescribeOrganizationSealsRequest>().toExtend<DescribeOrganizationSealsRequest>()
})

it('our requests have no key that Tencent’s have not', () => {
  expectTypeOf<Foreign<shapes.UploadFilesRequest, UploadFilesRequest>>().toBeNever()
  expectTypeOf<
    Foreign<shapes.UploadFilesRequest['FileInfos'][number], NonNullable<UploadFilesRequest['FileInfos']>[number]>
  >().toBeNever()
  expectTypeOf<Foreign<shapes.CreateFlowByFilesRequest, CreateFlowByFilesRequest>>().toBeNever()
  expectTypeOf<Foreign<shapes.CreateFileConvertTaskRequest, CreateFileConvertTaskRequest>>().toBeNever()
  expectTypeOf<Foreign<shapes.DescribeFileConvertTaskRequest, DescribeFileConvertTaskRequest>>().toBeNever()
  expectTypeOf<Foreign<shapes.DescribeFileUrlsRequest, DescribeFileUrlsRequest>>().toBeNever()
  expectTypeOf<Foreign<shapes.DescribeFlowBriefsRequest, DescribeFlowBriefsRequest>>().toBeNever()
  expectTypeOf<Foreign<shapes.DescribeOrganizationSealsRequest, DescribeOrganizationSealsRequest>>().toBeNever()
})

it('Tencent’s answers are what we read', () => {
  expectTypeOf<Full<UploadFilesResponse>>().toExtend<z.input<typeof shapes.uploadFilesAnswer>>()
  expectTypeOf<Full<CreateFlowByFilesResponse>>().toExtend<z.input<typeof shapes.createFlowAnswer>>()
  expectTypeOf<Full<CreateFlowByFilesResponse>>().toExtend<z.input<typeof shapes.previewFlowAnswer>>()
  expectTypeOf<Full<CreateFileConvertTaskResponse>>().toExtend<z.input<typeof shapes.createConvertTaskAnswer>>()
  expectTypeOf<Full<DescribeFileConvertTaskResponse>>().toExtend<z.input<typeof shapes.taskResultAnswer>>()
  expectTypeOf<Full<DescribeFileUrlsResponse>>().toExtend<z.input<typeof shapes.fileUrlsAnswer>>()
  expectTypeOf<Full<DescribeOrganizationSealsResponse>>().toExtend<z.input<typeof shapes.sealsAnswer>>()
})

it('each of our answers’ keys is one of Tencent’s', () => {
  expectTypeOf<Foreign<z.output<typeof shapes.createFlowAnswer>, CreateFlowByFilesResponse>>().toBeNever()
  expectTypeOf<Foreign<shapes.ApproverItem, NonNullable<CreateFlowByFilesResponse['Approvers']>[number]>>().toBeNever()
  expectTypeOf<Foreign<z.output<typeof shapes.taskResultAnswer>, DescribeFileConvertTaskResponse>>().toBeNever()
  expectTypeOf<Foreign<z.output<typeof shapes.uploadFilesAnswer>, UploadFilesResponse>>().toBeNever()
  expectTypeOf<
    Foreign<shapes.OccupiedSeal, NonNullable<DescribeOrganizationSealsResponse['Seals']>[number]>
  >().toBeNever()
})
