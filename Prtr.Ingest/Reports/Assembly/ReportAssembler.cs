using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports.Raw;
using Prtr.Ingest.Reports.Values;
using Prtr.Search.Reference.Matching;
using Prtr.Search.Register;

namespace Prtr.Ingest.Reports.Assembly;

/// <summary>Turns cells into a report: the one place where fields get their meaning, whatever file they came in.</summary>
internal sealed class ReportAssembler(CodeMatcher codes)
{
    public OperatorReport Assemble(RawReport raw)
    {
        var remarks = new RemarkList();
        var own = new List<Remark>();
        var report = new OperatorReport { Facility = Facility(Reader(raw.Facility, null, own)) };
        remarks.AddRange(own);
        return report with
        {
            Releases = Rows(raw.Releases, RecordKind.Release, remarks, Release),
            Wastewater = Rows(raw.Wastewater, RecordKind.Wastewater, remarks, Wastewater),
            Waste = Rows(raw.Waste, RecordKind.Waste, remarks, Waste),
            ReadingRemarks = RemarkCap.Of(remarks),
        };
    }

    /// <summary>A row of diffuse sources with the remarks of its reading; no row, and the remark that says why, when its substance is none of the register's.</summary>
    public (DiffuseRow? Row, IReadOnlyList<Remark> Remarks) Diffuse(RawRow raw)
    {
        var remarks = new List<Remark>();
        var reader = Reader(raw, null, remarks);
        var row = Diffuse(reader);
        return reader.LeftOut is { } leftOut ? (null, [leftOut]) : (row, remarks);
    }

    // A row whose substance is none of the register's is left out, and with it what else there is to say about it.
    private List<T> Rows<T>(List<RawRow> raw, RecordKind kind, RemarkList remarks, Func<RowReader, T> understand)
    {
        var rows = new List<T>(raw.Count);
        for (var i = 0; i < raw.Count; i++)
        {
            // A large file is in memory once: as cells, or as what they mean.
            var row = raw[i];
            raw[i] = null!;
            var own = new List<Remark>();
            var reader = Reader(row, new RowRef(kind, rows.Count), own);
            var understood = understand(reader);
            if (reader.LeftOut is { } leftOut)
            {
                remarks.Add(leftOut);
            }
            else
            {
                remarks.AddRange(own);
                rows.Add(understood);
            }
        }

        return rows;
    }

    private RowReader Reader(RawRow row, RowRef? about, List<Remark> remarks)
    {
        var reader = new RowReader(row, about, codes, remarks);
        reader.NoteRow();
        return reader;
    }

    private static FacilitySection Facility(RowReader row) => new()
    {
        Place = row.Place,
        ReportRef = row.Text("report_ref"),
        ReportYear = row.Year("report_year"),
        FacilityId = row.Id("facility_id"),
        FacilityName = row.Text("facility_name"),
        FacilityNameKk = row.Text("facility_name_kk"),
        OperatorBin = row.Bin("operator_bin"),
        OperatorName = row.Text("operator_name"),
        OwnerName = row.Text("owner_name"),
        PostalAddress = row.Text("postal_address"),
        Kato = row.Kato("kato"),
        Latitude = row.Coordinate("latitude"),
        Longitude = row.Coordinate("longitude"),
        MainActivity = row.Activity("main_activity"),
        OtherActivities = row.Activities("other_activities"),
        Capacity = row.Number("capacity"),
        CapacityUnit = row.Text("capacity_unit"),
        Oked = row.Text("oked"),
        FirstHead = row.Text("first_head"),
        ContactName = row.Text("contact_name"),
        ContactPhone = row.Text("contact_phone"),
        ContactEmail = row.Text("contact_email"),
        StationarySources = row.Whole("stationary_sources", RemarkKinds.QuantityNotANumber),
        ProductionVolume = row.Text("production_volume"),
        Employees = row.Whole("employees", RemarkKinds.ValueDropped),
        OperatingHours = row.Number("operating_hours"),
        NothingExceeded = row.YesOrNo("nothing_exceeded"),
        CorrectsVersion = row.Whole("corrects_version", RemarkKinds.ValueDropped),
        CorrectionReason = row.Text("correction_reason"),
    };

    private static DiffuseRow Diffuse(RowReader row) => new()
    {
        Place = row.Place,
        ReportYear = row.Year("report_year"),
        Authority = row.Text("authority"),
        Kato = row.Kato("kato"),
        SourceCategory = row.SourceCategory("source_category"),
        Pollutant = row.Pollutant("pollutant"),
        Medium = row.Medium("medium"),
        QuantityKg = row.Quantity("quantity_kg", QuantityUnit.Kilograms),
        Method = row.Method("method"),
        MethodName = row.Text("method_name"),
        ActivityData = row.Text("activity_data"),
    };

    private static ReleaseRow Release(RowReader row) => new()
    {
        Place = row.Place,
        Pollutant = row.Pollutant("pollutant"),
        Cas = row.Text("cas"),
        Medium = row.Medium("medium"),
        ToSubsoil = row.YesOrNo("to_subsoil"),
        QuantityKg = row.Quantity("quantity_kg", QuantityUnit.Kilograms),
        AccidentalKg = row.Quantity("accidental_kg", QuantityUnit.Kilograms),
        Method = row.Method("method"),
        MethodName = row.Text("method_name"),
        WaterBody = row.Text("water_body"),
        WithheldGround = row.WithheldGround("withheld_ground"),
    };

    private static WastewaterRow Wastewater(RowReader row) => new()
    {
        Place = row.Place,
        Pollutant = row.Pollutant("pollutant"),
        Cas = row.Text("cas"),
        QuantityKg = row.Quantity("quantity_kg", QuantityUnit.Kilograms),
        AccidentalKg = row.Quantity("accidental_kg", QuantityUnit.Kilograms),
        Method = row.Method("method"),
        MethodName = row.Text("method_name"),
        ReceiverName = row.Text("receiver_name"),
        ReceiverBin = row.Bin("receiver_bin"),
        ReceiverAddress = row.Text("receiver_address"),
        WithheldGround = row.WithheldGround("withheld_ground"),
    };

    private static WasteRow Waste(RowReader row) => new()
    {
        Place = row.Place,
        WasteCode = row.WasteCode("waste_code"),
        Hazardous = row.YesOrNo("hazardous"),
        QuantityT = row.Quantity("quantity_t", QuantityUnit.Tonnes),
        Mark = row.Mark("mark"),
        Operation = row.Operation("operation"),
        Transboundary = row.YesOrNo("transboundary"),
        ReceiverName = row.Text("receiver_name"),
        ReceiverBin = row.Bin("receiver_bin"),
        ReceiverAddress = row.Text("receiver_address"),
        ReceiverKato = row.Kato("receiver_kato"),
        DestinationCountry = row.Country("destination_country"),
        SiteAddress = row.Text("site_address"),
        SiteLatitude = row.Coordinate("site_latitude"),
        SiteLongitude = row.Coordinate("site_longitude"),
        Method = row.Method("method"),
        MethodName = row.Text("method_name"),
        WithheldGround = row.WithheldGround("withheld_ground"),
    };
}
