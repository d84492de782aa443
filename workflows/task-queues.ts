/** Queues by resource: database steps are quick and many, LibreOffice is heavy, mail is slow and rate-limited. */
export const TASK_QUEUES = { office: 'office', render: 'render', mail: 'mail' } as const;
