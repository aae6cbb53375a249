namespace Prtr.Web.Endpoints.Heavy;

/// <summary>Marks a page that is heavy only when its form is sent.</summary>
public sealed class HeavyFormAttribute : HeavyAnswerAttribute
{
    public override bool Weighs(HttpRequest request) => HttpMethods.IsPost(request.Method);
}
