// The job: from id,weight_kg,height_cm,sex,indication the dosing weight (ideal weight by Devine,
// if actual weight is above it), 2 g/kg to the nearest 0.1 g, and its five days in steps of
// 0.1 g, larger days first.  In decimals and whole numbers: weights in g, heights in mm, doses
// in 0.1 g.  Each row is worked out by itself: no result is kept for another.
//
// usage: node duckdb.mjs IN OUT, in the folder of node_modules
import { createRequire } from "node:module";

const { DuckDBInstance } = createRequire(process.cwd() + "/")("@duckdb/node-api");
const [input, output] = process.argv.slice(2);
const database = await (await DuckDBInstance.create(":memory:")).connect();
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

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
    ), totals AS (
      SELECT id, dosing, (dosing + 25) // 50 AS total -- 2 g/kg x weight, in 0.1 g
      FROM weights
    )
    SELECT id, dosing * 0.001 AS dosing_weight_kg, total * 0.1 AS total_g,
           (total + 4) // 5 * 0.1 AS day1_g, (total + 3) // 5 * 0.1 AS day2_g,
           (total + 2) // 5 * 0.1 AS day3_g, (total + 1) // 5 * 0.1 AS day4_g,
           total // 5 * 0.1 AS day5_g
    FROM totals
  ) TO ${quoted(output)} (FORMAT csv, HEADER)`);
