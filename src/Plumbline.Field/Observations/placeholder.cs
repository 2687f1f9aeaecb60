namespace Plumbline.Field.Observations;

internal static class Room;
