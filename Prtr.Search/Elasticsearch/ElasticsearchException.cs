namespace Prtr.Search.Elasticsearch;

/// <summary>Elasticsearch has not done what it was asked. The message is one line that says what is wrong and how to mend it.</summary>
/// <param name="isMisconfigured">Whether waiting does not help: a wrong password, an old version, somebody else's index.</param>
public sealed class ElasticsearchException(string message, bool isMisconfigured = false, Exception? inner = null) : IOException(message, inner)
{
    /// <summary>Whether somebody has to change the settings or the server; else it may be well again by itself.</summary>
    public bool IsMisconfigured { get; } = isMisconfigured;
}
