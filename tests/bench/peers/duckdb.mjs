// The job: from id,weight_kg,height_cm,sex,indication the dosing weight (ideal weight by Devine,
// if actual weight is above it), 2 g/kg to the nearest 0.1 g, and its five days in steps of
// 0.1 g, larger days first.  In decimals and whole numbers: weights in g, heights in mm, doses
// in 0.1 g.
//
// usage: node duckdb.mjs IN OUT, in the folder of node_modules
import { createRequire } from "node:module";

const { DuckDBInstance } = createRequire(process.cwd() + "/")("@duckdb/node-api");
const [input, output] = process.argv.slice(2);
const database = await (await DuckDBInstance.create(":memory:")).connect();
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

// The total and its days as cells, written out once for each total up to 300 g.  A list keeps
// the rows in their order; a join does not.
await database.run(`
  SET VARIABLE doses = (
    SELECT list(concat_ws(',', total * 0.1,
                          (total + 4) // 5 * 0.1, (total + 3) // 5 * 0.1, (total + 2) // 5 * 0.1,
                          (total + 1) // 5 * 0.1, total // 5 * 0.1) ORDER BY total)
    FROM range(3001) AS totals(total))`);
await database.run(`
  COPY (
    WITH patients AS (
      SELECT id, (weight_kg * 1000)::INTEGER AS weight, (height_cm * 10)::INTEGER AS height,
             CASE sex WHEN 'male' THEN 50000 ELSE 45500 END * 254
               + 23000 * (height - 1524) AS ideal -- in 1/254 g
      FROM read_csv(${quoted(input)}, header = true, auto_detect = false, delim = ',', columns = {
        id: 'VARCHAR', weight_kg: 'DECIMAL(4,1)', height_cm: 'DECIMAL(4,1)',
        sex: 'VARCHAR', indication: 'VARCHAR'})
    ), weights AS (
      SELECT id, CASE WHEN height >= 1524 AND weight * 254 > ideal
                      THEN (ideal + 127) // 254 ELSE weight END AS dosing
      FROM patients
    )
    SELECT id, dosing * 0.001 AS dosing_weight_kg,
           getvariable('doses')[(dosing + 25) // 50 + 1] -- 2 g/kg x weight, in 0.1 g; from 1
             AS "total_g,day1_g,day2_g,day3_g,day4_g,day5_g"
    FROM weights
  ) TO ${quoted(output)} (FORMAT csv, HEADER, QUOTE '', ESCAPE '')`);
