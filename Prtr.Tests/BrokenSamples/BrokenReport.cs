using Prtr.Ingest.Form;

namespace Prtr.Tests.BrokenSamples;

/// <summary>A report that gives no remark at all, to be spoilt in one place. Operator, facility and figures are invented.</summary>
internal sealed class BrokenReport
{
    private readonly Dictionary<FormTable, BrokenTable> tables = new()
    {
        [ReportForm.Facility] = new(
            "report_ref,report_year,facility_name,facility_name_kk,operator_bin,operator_name,postal_address,kato,latitude,longitude,main_activity,other_activities,capacity,capacity_unit,first_head,stationary_sources",
            "r1|2022|Котельная «Сынақ»|«Сынақ» қазандығы|020440003656|ТОО «Сынақ Жылу»|Акмолинская область, г. Степногорск, ул. Пробная, 1|111800000|52.34682|71.85486|1(c)||93.9|МВт|Сынақов Үлгі|4"),
        [ReportForm.Releases] = new(
            "report_ref,pollutant,medium,to_subsoil,quantity_kg,accidental_kg,method,method_name,water_body,withheld_ground",
            "r1|3|air||153490000||C|МГЭИК 2006||",
            "r1|8|air||214000|120|M|ISO 10849||",
            "r1|24|land|no|1250||M|ISO 11885||"),
        [ReportForm.Wastewater] = new(
            "report_ref,pollutant,quantity_kg,accidental_kg,method,method_name,receiver_name,receiver_bin,withheld_ground",
            "r1|76|171000||M|ISO 8245|ГКП «Сынақ Су»|040440000209|"),
        [ReportForm.Waste] = new(
            "report_ref,waste_code,hazardous,quantity_t,mark,operation,transboundary,receiver_name,receiver_address,destination_country,site_address,method,method_name,withheld_ground",
            "r1|13 02 05*|yes|12.5|В|R9|yes|Probe Oil GmbH|Hamburg, Hafen 1|DE|Hamburg, Hafen 2|M|Взвешивание|",
            "r1|10 01 01|no|2600|У|D1|no|ТОО «Сынақ Полигон»|г. Степногорск|||M|Взвешивание|"),
    };

    public BrokenTable Facility => tables[ReportForm.Facility];

    public BrokenTable Releases => tables[ReportForm.Releases];

    public BrokenTable Wastewater => tables[ReportForm.Wastewater];

    public BrokenTable Waste => tables[ReportForm.Waste];

    public IEnumerable<(FormTable Form, BrokenTable Table)> Tables => tables.Select(pair => (pair.Key, pair.Value));

    public BrokenTable this[FormTable table] => tables[table];

    public void Remove(FormTable table) => tables.Remove(table);
}
