// The PostgreSQL of the machine that tests may use.
export const postgresqlUrl = process.env.LUOKUAN_TEST_DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'
