using System.IO.Compression;
using System.Text;
using Prtr.Ingest.Reports;
using Prtr.Search.Reference;

namespace Prtr.Tests.Reports;

/// <summary>One report in its three spellings, to be changed by the tests.</summary>
internal static class ReportSamples
{
    public const string Facilities =
        "report_ref,report_year,facility_name,facility_name_kk,operator_bin,operator_name,postal_address,kato,latitude,longitude,main_activity,other_activities,capacity,capacity_unit,first_head,stationary_sources\n" +
        "r1,2022,Котельная «Пример»,«Мысал» қазандығы,020440003656,ТОО «Пример»,\"020200, Акмолинская область, г. Степногорск\",111800000,52.34682,71.85486,1(c),3(a);3(b),93.9,МВт,Ахметов Болат,4\n";

    public const string Releases =
        "report_ref,pollutant,medium,to_subsoil,quantity_kg,accidental_kg,method,method_name,water_body,withheld_ground\n" +
        "r1,3,air,,153490000,,C,МГЭИК 2006,,\n" +
        "r1,24,land,yes,12345.60000001,0.1,M,ISO 11885,,\n" +
        "r1,23,water,,,,E,,р. Селеты,c\n";

    public const string Wastewater =
        "report_ref,pollutant,quantity_kg,accidental_kg,method,method_name,receiver_name,receiver_bin,receiver_address\n" +
        "r1,76,171000,,M,ISO 8245,ГКП «Су»,040440000209,г. Степногорск\n";

    public const string Waste =
        "report_ref,waste_code,hazardous,quantity_t,mark,operation,transboundary,receiver_name,receiver_bin,receiver_address,destination_country,site_address,site_latitude,site_longitude,method,method_name\n" +
        "r1,13 02 05*,yes,12.000001,В,R9,yes,Oil GmbH,,Hamburg,DE,Hafen 1,53.54321,9.98765,M,Взвешивание\n";

    public const string Json = """
        {
          "report_year": 2022,
          "facility_name": "Котельная «Пример»", "facility_name_kk": "«Мысал» қазандығы",
          "operator_bin": "020440003656", "operator_name": "ТОО «Пример»",
          "postal_address": "020200, Акмолинская область, г. Степногорск", "kato": "111800000",
          "latitude": 52.34682, "longitude": 71.85486,
          "main_activity": "1(c)", "other_activities": ["3(a)", "3(b)"],
          "capacity": 93.9, "capacity_unit": "МВт", "first_head": "Ахметов Болат", "stationary_sources": 4,
          "releases": [
            { "pollutant": 3, "medium": "air", "quantity_kg": 153490000, "method": "C", "method_name": "МГЭИК 2006" },
            { "pollutant": 24, "medium": "land", "to_subsoil": true, "quantity_kg": 12345.60000001, "accidental_kg": 0.1, "method": "M", "method_name": "ISO 11885" },
            { "pollutant": 23, "medium": "water", "method": "E", "water_body": "р. Селеты", "withheld_ground": "c" }
          ],
          "wastewater": [
            { "pollutant": 76, "quantity_kg": "171000", "method": "M", "method_name": "ISO 8245", "receiver_name": "ГКП «Су»", "receiver_bin": "040440000209", "receiver_address": "г. Степногорск" }
          ],
          "waste": [
            { "waste_code": "13 02 05*", "hazardous": true, "quantity_t": 12.000001, "mark": "В", "operation": "R9", "transboundary": true, "receiver_name": "Oil GmbH", "receiver_address": "Hamburg",
              "destination_country": "DE", "site_address": "Hafen 1", "site_latitude": 53.54321, "site_longitude": 9.98765, "method": "M", "method_name": "Взвешивание" }
          ]
        }
        """;

    /// <summary>The report as an operator fills the Russian form: titles, names, decimal commas, degrees, a BIN without its zero.</summary>
    public static TestWorkbook Workbook() => new TestWorkbook()
        .Sheet(
            "Отходы",
            ["Код отхода", "Опасные", "Количество, т/год", "Отметка (В или У)", "Код операции", "Трансграничный перенос", "Наименование получателя", "Адрес получателя", "Страна назначения", "Адрес площадки приема", "Широта площадки приема", "Долгота площадки приема", "Способ определения", "Стандарт или методика"],
            ["130205", "да", "12,000001", "Р", "R 9", "да", "Oil GmbH", "Hamburg", "Германия", "Hafen 1", "53,54321", "9,98765", "И", "Взвешивание"])
        .Sheet(
            "Сточные воды",
            ["Загрязнитель", "Количество, кг/год", "Способ определения", "Стандарт или методика", "Наименование получателя", "БИН получателя", "Адрес получателя"],
            ["TOC", "171 000", "измерение", "ISO 8245", "ГКП «Су»", TestWorkbook.Number("40440000209"), "г. Степногорск"])
        .Sheet(
            "Выбросы",
            ["Загрязнитель", "Среда", "Закачка в недра", "Количество, кг/год", "В том числе аварийные, кг", "Способ определения", "Стандарт или методика", "Водный объект", "Основание конфиденциальности"],
            ["Диоксид углерода", "воздух", null, "153\u00A0490\u00A0000", null, "Р", "МГЭИК 2006"],
            [],
            ["Zn", "земля", "да", "12345,60000001", TestWorkbook.Number("0.1"), "И", "ISO 11885"],
            ["Свинец", "вода", null, null, null, "О", null, "р. Селеты", "с"])
        .Sheet(
            "Объект",
            ["Поле", "Значение"],
            ["Отчетный год", TestWorkbook.Date("44896")],
            ["Наименование объекта", "Котельная «Пример»"],
            ["Наименование объекта на казахском языке", "«Мысал» қазандығы"],
            ["БИН оператора", TestWorkbook.Number("20440003656")],
            ["Наименование оператора", "ТОО «Пример»"],
            ["Почтовый адрес", "020200, Акмолинская область, г. Степногорск"],
            ["Код КАТО", TestWorkbook.Number("111800000")],
            ["Широта", "52,34682° с.ш."],
            ["Долгота", TestWorkbook.Number("71.85486")],
            ["Основной вид деятельности", "1 с"],
            ["Другие виды деятельности", "3(a); 3(b)"],
            ["Мощность", "93,9"],
            ["Единица мощности", "МВт"],
            ["Первый руководитель", "Ахметов Болат"],
            ["Число стационарных источников", TestWorkbook.Number("4")]);

    public static ReportReader Reader { get; } = new(ReferenceData.Shipped);

    public static ReportSource CsvSource(string facilities = Facilities, string releases = Releases, string wastewater = Wastewater, string waste = Waste) =>
        CsvSource(("facilities.csv", facilities), ("releases.csv", releases), ("wastewater.csv", wastewater), ("waste.csv", waste));

    public static ReportSource CsvSource(params (string Name, string Text)[] files) =>
        new("report", [.. files.Select(file => ReportFile.InMemory(file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    public static ReportSource JsonSource(string json = Json, string name = "report.json") =>
        ReportSource.Of(ReportFile.InMemory(name, Encoding.UTF8.GetBytes(json)));

    public static ReportSource Bytes(string name, byte[] content) => ReportSource.Of(ReportFile.InMemory(name, content));

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    public static byte[] CsvZip() => Zip(
        ("facilities.csv", Encoding.UTF8.GetBytes(Facilities)),
        ("releases.csv", Encoding.UTF8.GetBytes(Releases)),
        ("wastewater.csv", Encoding.UTF8.GetBytes(Wastewater)),
        ("waste.csv", Encoding.UTF8.GetBytes(Waste)));
}
