select p.reporting_year as year, substring(p.kato, 1, 2) as region, p.source_category as category,
    p.pollutant as pollutant_number, cast(p.pollutant as varchar(20)) as pollutant, p.medium, p.quantity_kg_e8
from public_diffuse p
