"""The cohort reading as a job for Spark, the same to the last digit as `madbook cohort`.

In the folder of the tables:  spark-submit cohort.py [--smallest 4] [--out cohort.csv]
Or from anywhere:             spark-submit cohort.py --tables hdfs://.../tables --out cohort.csv

The query is the one in cohort.sql, which has to lie beside this file.
"""

import argparse
import csv
import json
import pathlib

from pyspark.sql import SparkSession
from pyspark.sql import types as t

HERE = pathlib.Path(__file__).resolve().parent
TYPES = {
    "id": t.StringType(),
    "code": t.StringType(),
    "text": t.StringType(),
    "int": t.IntegerType(),
    "time": t.TimestampType(),
    "date": t.DateType(),
}


def query(smallest):
    """The text between the marks of cohort.sql, with the smallest group that is asked for."""
    text = (HERE / "cohort.sql").read_text(encoding="utf-8")
    body = text.split("-- begin query\n", 1)[1].split("-- end query", 1)[0]
    return body.replace("SELECT 4 AS smallest", f"SELECT {smallest} AS smallest", 1)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--tables", default=str(HERE), help="the folder of the tables")
    arguments.add_argument("--form", choices=["parquet", "jsonl"], default="parquet")
    arguments.add_argument("--smallest", type=int, default=4, help="the smallest group, in firms")
    arguments.add_argument("--out", default="cohort.csv", help="the file to write")
    chosen = arguments.parse_args()
    if chosen.smallest < 3:
        arguments.error("the smallest group is at least 3")

    spark = SparkSession.builder.appName("madbook cohort").getOrCreate()
    spark.conf.set("spark.sql.session.timeZone", "UTC")
    schema = json.loads((HERE / "schema.json").read_text(encoding="utf-8"))
    for table in schema["tables"]:
        path = f"{chosen.tables}/{table['name']}.{chosen.form}"
        if chosen.form == "parquet":
            rows = spark.read.parquet(path)
        else:
            # Without a schema, moments would be read as text and columns come in another order.
            fields = [t.StructField(c["name"], TYPES[c["type"]], True) for c in table["columns"]]
            rows = spark.read.schema(t.StructType(fields)).json(path)
        rows.createOrReplaceTempView(table["name"])

    result = spark.sql(query(chosen.smallest))
    with open(chosen.out, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(result.columns)
        for row in result.collect():
            writer.writerow(["" if value is None else value for value in row])
    spark.stop()


if __name__ == "__main__":
    main()
