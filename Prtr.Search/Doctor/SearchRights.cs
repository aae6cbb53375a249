using System.Text.Json;
using System.Text.Json.Nodes;
using Prtr.Search.Elasticsearch;

namespace Prtr.Search.Doctor;

/// <summary>What the key or user may do in Elasticsearch, asked of itself, and the rights that docs/search-index.md lists. OpenSearch has no such question.</summary>
internal static class SearchRights
{
    public const string Address = "/_security/user/_has_privileges";

    private const string List = "docs/search-index.md lists them";

    private static readonly string[] Needed = ["read", "write", "view_index_metadata", "create_index", "delete_index", "manage"];
    private static readonly string[] OfReader = ["read", "view_index_metadata"];

    public static string Question(string alias) => new JsonObject
    {
        ["cluster"] = new JsonArray("monitor", "all"),
        ["index"] = new JsonArray(new JsonObject { ["names"] = new JsonArray(alias, alias + "-*"), ["privileges"] = new JsonArray([.. Needed.Select(one => JsonValue.Create(one))]) }),
    }.ToJsonString();

    public static Finding Judge(ElasticsearchSettings settings, (int Status, JsonElement? Body) answer)
    {
        if (answer is not (200, { } body))
        {
            return settings.Compatibility
                ? Finding.Note("rights of search", $"this server is not asked which rights the key or user has; {List}")
                : Finding.Note("rights of search", "the server does not know the question: its security is off, and whoever reaches it may change the index", "switch it on (xpack.security.enabled), but on a test server");
        }

        var missing = Needed.Where(right => body.GetProperty("index").EnumerateObject().Any(name => !name.Value.GetProperty(right).GetBoolean())).ToList();
        return body.GetProperty("cluster") switch
        {
            var cluster when cluster.GetProperty("all").GetBoolean() => Finding.Note("rights of search", "the key or user may do everything in the cluster", $"make one with no more than the register needs; {List}"),
            var cluster when !cluster.GetProperty("monitor").GetBoolean() => Finding.Wrong("rights of search", "monitor on the cluster is missing", $"grant it; {List}"),
            _ when missing.Count == 0 => Finding.Ok("rights of search", "all that is needed, and not the whole cluster"),
            _ when missing.SequenceEqual(Needed.Except(OfReader)) => Finding.Note("rights of search", "the key or user only reads", "right for an instance with Search:Relay=false while another relays"),
            _ => Finding.Wrong("rights of search", $"{string.Join(", ", missing)} on {settings.Index} and {settings.Index}-* are missing", $"grant them; {List}"),
        };
    }
}
