// ClickHouse in this process, for a program in another language.
// A line in is a statement as a JSON string. Out comes "ok N" and N lines of tab-separated text, the names first, or "error MESSAGE" with
// the message as a JSON string.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const { Session } = createRequire(process.argv[2] + "/")("chdb");
const session = new Session();
try {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    let answer;
    try {
      const rows = session.query(JSON.parse(line), "TabSeparatedWithNames");
      answer = `ok ${rows.split("\n").length - 1}\n${rows}`;
    } catch (error) {
      answer = `error ${JSON.stringify(error.message)}\n`;
    }
    process.stdout.write(answer);
  }
} finally {
  session.close();
}
