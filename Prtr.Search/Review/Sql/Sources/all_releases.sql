select p.reporting_year as year, p.source, p.pollutant, p.medium, p.quantity_kg_e8
from (
    select w.reporting_year, 'stationary' as source, coalesce(cast(w.pollutant as varchar(20)), w.pollutant_group) as pollutant, w.medium, w.quantity_kg_e8
    from public_record w where w.kind = 'release'
    union all
    select d.reporting_year, 'diffuse', cast(d.pollutant as varchar(20)), d.medium, d.quantity_kg_e8 from public_diffuse d) p
