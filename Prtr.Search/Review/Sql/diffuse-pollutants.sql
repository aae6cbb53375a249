with {diffuse}
select category, medium, count(distinct pollutant_number) as pollutants
from diffuse
group by category, medium
