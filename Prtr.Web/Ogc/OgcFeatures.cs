using System.Globalization;
using System.Text.Json;
using Prtr.Search.Columns;
using Prtr.Search.Exports;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Text;
using Prtr.Web.Addresses;
using Prtr.Web.Endpoints;

namespace Prtr.Web.Ogc;

/// <summary>The features of the collections.</summary>
public sealed class OgcFeatures(IRegisterSearch register, ReferenceData reference, TimeProvider time)
{
    /// <summary>Facilities as of their latest matching year, with sums over their matching records.</summary>
    public async Task<IResult> FacilitiesAsync(HttpContext context, OgcItems asked, CancellationToken cancellationToken)
    {
        if (asked.Wrong is { } wrong)
        {
            return Problems.BadValue(wrong.Parameter, wrong.Value, wrong.Allowed);
        }

        var matched = (await register.SearchAsync(asked.Query with { Size = 1 }, cancellationToken)).Totals.Facilities;
        var page = await register.FacilitiesAsync(asked.Query, cancellationToken).Skip(asked.Offset).Take(asked.Limit).ToListAsync(cancellationToken);
        var names = new RecordNames(reference, SiteLanguages.Current);
        return Page(context, OgcLayer.Facilities, asked, matched, page.Count, json => page.ForEach(Features(json, names).Write));
    }

    /// <summary>Regions with how many facilities and records they have of what is asked for.</summary>
    public async Task<IResult> RegionsAsync(HttpContext context, OgcItems asked, CancellationToken cancellationToken)
    {
        if (asked.Wrong is { } wrong)
        {
            return Problems.BadValue(wrong.Parameter, wrong.Value, wrong.Allowed);
        }

        var counts = await CountsAsync(asked.Query with { Box = null }, cancellationToken);
        var matching = OgcRegion.All.Where(region => region.Touches(asked.Query.Box)).ToList();
        var page = matching.Skip(asked.Offset).Take(asked.Limit).ToList();
        return Page(context, OgcLayer.Regions, asked, matching.Count, page.Count, json => page.ForEach(region => region.Write(json, reference, counts.GetValueOrDefault(region.Kato.Value))));
    }

    /// <summary>One facility over all years.</summary>
    public async Task<IResult> FacilityAsync(HttpContext context, string value, CancellationToken cancellationToken)
    {
        var hit = await register.FacilitiesAsync(Subject.Facility.Scope(value)!, cancellationToken).FirstAsync(cancellationToken);
        var names = new RecordNames(reference, SiteLanguages.Current);
        return One(context, OgcLayer.Facilities, hit.Facility.NameIn(SiteLanguages.Current), json => Features(json, names).WriteMembers(hit));
    }

    public async Task<IResult> RegionAsync(HttpContext context, string value, CancellationToken cancellationToken)
    {
        if (OgcRegion.All.FirstOrDefault(region => region.Kato.Value == value) is not { } region)
        {
            return Problems.NotFound("region", value);
        }

        var counts = await CountsAsync(RegisterQuery.Empty with { Years = YearSelection.Everything }, cancellationToken);
        var names = reference.Units[region.Kato].Names;
        return One(context, OgcLayer.Regions, names.In(SiteLanguages.Current), json => region.WriteMembers(json, names, counts.GetValueOrDefault(value)));
    }

    private async Task<Dictionary<string, FacetCount>> CountsAsync(RegisterQuery query, CancellationToken cancellationToken) =>
        (await register.SearchAsync(query with { Size = 1 }, cancellationToken)).Facets[Facet.Region].ToDictionary(count => count.Value);

    private OgcAnswer Page(HttpContext context, OgcLayer collection, OgcItems asked, int matched, int returned, Action<Utf8JsonWriter> features)
    {
        var title = collection.Title(SiteLanguages.Current);
        var links = Collection(context, collection).ToList();
        if (asked.Offset + returned < matched && returned > 0)
        {
            links.Add(PageLink("next", asked.Offset + returned));
        }

        if (asked.Offset > 0)
        {
            links.Add(PageLink("prev", Math.Max(0, asked.Offset - asked.Limit)));
        }

        context.Response.Headers["Content-Crs"] = $"<{OgcValues.Crs84}>";
        return new OgcAnswer(title, Write, links, TwinFormat.GeoJson.MediaType);

        void Write(Utf8JsonWriter json)
        {
            json.WriteString("type", "FeatureCollection");
            json.WriteString("timeStamp", time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteNumber("numberMatched", matched);
            json.WriteNumber("numberReturned", returned);
            json.WriteStartArray("features");
            features(json);
            json.WriteEndArray();
        }

        OgcLink PageLink(string relation, int offset)
        {
            var html = OgcFormat.IsHtml(context.Request, TwinFormat.GeoJson.MediaType);
            KeyValuePair<string, string>[] place = [new("limit", Text(asked.Limit)), new("offset", Text(offset))];
            return new(relation, OgcLink.With(context, html ? OgcFormat.Html : OgcFormat.Json, place), html ? AcceptedType.Html : TwinFormat.GeoJson.MediaType, title);
        }
    }

    // Maps are coloured by numbers, so sums are numbers here.
    private static FacilityFeatures Features(Utf8JsonWriter json, RecordNames names) => new(json, names, sumsAsNumbers: true);

    private static OgcAnswer One(HttpContext context, OgcLayer collection, string title, Action<Utf8JsonWriter> members)
    {
        context.Response.Headers["Content-Crs"] = $"<{OgcValues.Crs84}>";
        return new OgcAnswer(title, members, [.. Collection(context, collection)], TwinFormat.GeoJson.MediaType);
    }

    private static IEnumerable<OgcLink> Collection(HttpContext context, OgcLayer collection) =>
        [new("collection", OgcLink.To(context, $"/ogc/collections/{collection.Id}"), OgcLink.Json, collection.Title(SiteLanguages.Current))];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
