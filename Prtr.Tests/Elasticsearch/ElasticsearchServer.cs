namespace Prtr.Tests.Elasticsearch;

/// <summary>The real server to test with, if there is one.</summary>
public static class ElasticsearchServer
{
    /// <summary>Where it is; the test is skipped, and says how to have it run, when there is none.</summary>
    public static Uri Needed()
    {
        var url = Environment.GetEnvironmentVariable("PRTR_TEST_ELASTICSEARCH");
        Skip.If(
            string.IsNullOrEmpty(url),
            "No Elasticsearch or OpenSearch: set PRTR_TEST_ELASTICSEARCH to its address, such as http://localhost:9200 or https://user:password@host:9200 (with PRTR_TEST_ELASTICSEARCH_CA, a PEM file, for its own authority, and PRTR_TEST_ELASTICSEARCH_COMPATIBLE=yes for OpenSearch, or Elasticsearch before 9).");
        return new Uri(url!);
    }
}
