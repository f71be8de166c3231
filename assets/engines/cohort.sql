-- The cohort reading from the exported tables, the same to the last digit as `madbook cohort`. In the folder
-- of the tables:
--
--     duckdb -c ".read tables.sql" -c ".read cohort.sql"
--
-- It writes cohort.csv: a row for each item as a whole (cell `all`) and one for each answer to it. Numbers are
-- whole: quartiles (type 7) stand there times four, in the unit that the codebook names. The query between the
-- two marks runs in Spark as well; cohort.py takes it from here.
COPY (
-- begin query
WITH settings AS (
    -- The smallest group that is shown, in firms.
    SELECT 4 AS smallest
),
found AS (
    SELECT DISTINCT workbook_id, alliance_id, finding, 1 AS is_found FROM findings
),
-- One row for each thing that is counted: whose it is, what, which answer, and the number that was given.
observations AS (
    SELECT workbook_id, 'firm:route' AS item, route AS cell, CAST(NULL AS BIGINT) AS number FROM workbooks
    UNION ALL
    SELECT workbook_id, 'firm:alliances', 'answered', CAST(alliances AS BIGINT) FROM workbooks
    UNION ALL
    SELECT workbook_id, 'firm:actions', 'answered', CAST(actions AS BIGINT) FROM workbooks
    UNION ALL
    SELECT workbook_id, 'alliance:kind', kind, CAST(NULL AS BIGINT) FROM alliances
    UNION ALL
    SELECT
        workbook_id,
        CASE
            WHEN part = 'aim' THEN question || ':aim'
            WHEN form = 'choice' THEN question || ':' || code
            ELSE question
        END,
        CASE
            WHEN state <> 'answered' THEN state
            WHEN form IN ('rating', 'gauge') THEN 'answered'
            WHEN form = 'choice' AND number > 0 THEN 'picked'
            WHEN form = 'choice' THEN 'not-picked'
            ELSE code
        END,
        CASE WHEN state = 'answered' AND form IN ('rating', 'gauge') THEN CAST(number AS BIGINT) END
    FROM answers
    WHERE form IN ('rating', 'gauge', 'held', 'pick', 'choice')
    UNION ALL
    SELECT
        workbook_id,
        'reading:' || measure,
        CASE
            WHEN state <> 'answered' THEN state
            WHEN number IS NOT NULL THEN 'answered'
            ELSE code
        END,
        CAST(number AS BIGINT)
    FROM readings
    UNION ALL
    SELECT
        alliances.workbook_id,
        'finding:' || codebook.code,
        CASE WHEN found.is_found IS NULL THEN 'not-found' ELSE 'found' END,
        CAST(NULL AS BIGINT)
    FROM alliances
    CROSS JOIN codebook
    LEFT JOIN found
        ON found.workbook_id = alliances.workbook_id
        AND found.alliance_id = alliances.alliance_id
        AND found.finding = codebook.code
    WHERE codebook.table_name = 'findings' AND codebook.column_name = 'finding'
),
totals AS (
    SELECT item, count(*) AS units, count(DISTINCT workbook_id) AS firms
    FROM observations
    GROUP BY item
),
cells AS (
    SELECT item, cell, count(*) AS units, count(DISTINCT workbook_id) AS firms
    FROM observations
    GROUP BY item, cell
),
-- The cells of each item in the order in which they are hidden, where any of them is small.
places AS (
    SELECT
        cells.item,
        cells.cell,
        cells.units,
        cells.firms,
        settings.smallest,
        min(cells.firms) OVER (PARTITION BY cells.item) AS fewest,
        sum(CASE WHEN cells.firms < 2 * settings.smallest THEN 1 ELSE 0 END)
            OVER (PARTITION BY cells.item) AS low,
        row_number() OVER (
            PARTITION BY cells.item
            ORDER BY
                CASE WHEN cells.firms < 2 * settings.smallest THEN 0 ELSE 1 END,
                CASE
                    WHEN cells.cell IN ('not-asked', 'skipped', 'dont-know', 'not-applicable', 'private', 'open')
                    THEN 0 ELSE 1
                END,
                cells.cell
        ) AS place
    FROM cells
    CROSS JOIN settings
),
-- The first of these cells that each firm is in, and so how many firms are in the first so many together.
firsts AS (
    SELECT observations.item, observations.workbook_id, min(places.place) AS place
    FROM observations
    JOIN places ON places.item = observations.item AND places.cell = observations.cell
    WHERE places.fewest < places.smallest
    GROUP BY observations.item, observations.workbook_id
),
first_counts AS (
    SELECT item, place, count(*) AS firms FROM firsts GROUP BY item, place
),
together AS (
    SELECT
        places.item,
        places.place,
        places.low,
        places.smallest,
        sum(coalesce(first_counts.firms, 0))
            OVER (PARTITION BY places.item ORDER BY places.place ROWS UNBOUNDED PRECEDING) AS firms
    FROM places
    LEFT JOIN first_counts
        ON first_counts.item = places.item AND first_counts.place = places.place
    WHERE places.fewest < places.smallest
),
hidden AS (
    SELECT
        item,
        coalesce(
            min(CASE WHEN place >= 2 AND place >= low AND firms >= 2 * smallest THEN place END),
            max(place)
        ) AS last_place
    FROM together
    GROUP BY item
),
ranked AS (
    SELECT
        item,
        number,
        row_number() OVER (PARTITION BY item ORDER BY number) - 1 AS k,
        count(*) OVER (PARTITION BY item) - 1 AS m
    FROM observations
    WHERE number IS NOT NULL
),
quarters AS (
    SELECT
        item,
        CAST(sum(greatest(0, 4 - abs(1 * m - 4 * k)) * number) AS BIGINT) AS quarter_1_x4,
        CAST(sum(greatest(0, 4 - abs(2 * m - 4 * k)) * number) AS BIGINT) AS median_x4,
        CAST(sum(greatest(0, 4 - abs(3 * m - 4 * k)) * number) AS BIGINT) AS quarter_3_x4
    FROM ranked
    GROUP BY item
)
SELECT
    totals.item AS item,
    'all' AS cell,
    CASE WHEN totals.firms >= settings.smallest THEN totals.units END AS units,
    CASE WHEN totals.firms >= settings.smallest THEN totals.firms END AS firms,
    CAST(NULL AS BIGINT) AS quarter_1_x4,
    CAST(NULL AS BIGINT) AS median_x4,
    CAST(NULL AS BIGINT) AS quarter_3_x4,
    CASE WHEN hidden.item IS NULL THEN 0 ELSE 1 END AS suppressed
FROM totals
CROSS JOIN settings
LEFT JOIN hidden ON hidden.item = totals.item
UNION ALL
SELECT
    places.item,
    places.cell,
    places.units,
    places.firms,
    CASE WHEN places.cell = 'answered' THEN quarters.quarter_1_x4 END,
    CASE WHEN places.cell = 'answered' THEN quarters.median_x4 END,
    CASE WHEN places.cell = 'answered' THEN quarters.quarter_3_x4 END,
    0
FROM places
LEFT JOIN hidden ON hidden.item = places.item
LEFT JOIN quarters ON quarters.item = places.item
WHERE hidden.item IS NULL OR places.place > hidden.last_place
ORDER BY item, cell
-- end query
) TO 'cohort.csv' (HEADER);
