// Parses statements by a grammar of dt-sql-parser, spark or trino: one JSON text a line in, a JSON list of errors a line out.
import { createInterface } from 'node:readline';
import { SparkSQL, TrinoSQL } from 'dt-sql-parser';

const parser = process.argv[2] === 'spark' ? new SparkSQL() : new TrinoSQL();
for await (const line of createInterface({ input: process.stdin })) {
  const errors = parser.validate(JSON.parse(line));
  console.log(JSON.stringify(errors.slice(0, 3).map((error) => `${error.startLine}:${error.startColumn} ${error.message}`)));
}
